package org.introducer.local.launcher;

import java.time.Duration;
import org.introducer.local.identity.Personas;
import org.introducer.local.identity.Role;
import org.introducer.local.stack.LocalStack;
import org.introducer.local.stack.Ports;
import org.introducer.local.stack.Service;

/** The text printed when everything runs: addresses, tokens, and an example call. */
final class StartSummary {
    private static final Duration LIFETIME = Duration.ofHours(12);

    private StartSummary() {}

    static String of(LocalStack stack, double seconds) {
        Ports ports = stack.ports();
        StringBuilder text = new StringBuilder();
        text.append(String.format("%nIntroducer is up (%.1f s). Ctrl-C stops it; the data stays.%n%n", seconds));
        row(text, "everything", ports.proxyUrl(), "");
        row(text, "explorer", ports.proxyUrl() + "/explorer", "all three documents, with a token");
        for (Service service : Service.values()) {
            row(text, service.id(), ports.url(service), ports.url(service) + "/q/swagger-ui");
        }
        row(
                text,
                "PostgreSQL 18",
                "127.0.0.1:" + ports.postgres(),
                "data in " + stack.data().path());
        text.append(String.format(
                "%nTokens, good for %d hours (more: ./introducer token --role ROLE):%n%n", LIFETIME.toHours()));
        for (Role role : Role.values()) {
            String token = stack.tokens().mint(Personas.of(role), LIFETIME);
            text.append(String.format("  %-12s %s%n", role.claim(), token));
        }
        text.append(String.format(
                "%nTry:%n%n  curl -s -H \"Authorization: Bearer $(./introducer token --role applicant%s)\" \\%n"
                        + "    %s/contacts/v1/me%n",
                dataOption(stack), ports.proxyUrl()));
        return text.toString();
    }

    private static void row(StringBuilder text, String name, String address, String note) {
        text.append(String.format("  %-19s %-32s %s", name, address, note).stripTrailing())
                .append(System.lineSeparator());
    }

    private static String dataOption(LocalStack stack) {
        return stack.data().path().equals(Introducer.root().resolve(".introducer"))
                ? ""
                : " --data " + stack.data().path();
    }
}
