package org.introducer.local.launcher;

import java.time.Duration;
import java.util.Set;
import org.introducer.local.identity.Personas;
import org.introducer.local.identity.Role;
import org.introducer.local.stack.LocalStack;
import org.introducer.local.stack.Ports;
import org.introducer.local.stack.Service;
import org.introducer.local.stack.ServiceOptions;

/** The text printed when everything runs: addresses, tokens, and an example call. */
final class StartSummary {
    private static final Duration LIFETIME = Duration.ofHours(12);

    private StartSummary() {}

    static String of(LocalStack stack, double seconds) {
        StringBuilder text = new StringBuilder();
        text.append(String.format("%nIntroducer is up (%.1f s). Ctrl-C stops it; the data stays.%n%n", seconds));
        addresses(text, stack);
        tokens(text, stack);
        return text.toString();
    }

    static String ofDevMode(LocalStack stack, Set<Service> inDevMode, ServiceOptions options, double seconds) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                "%nIntroducer is up for development (%.1f s). Edit, then send a request. Ctrl-C stops it; the data stays.%n%n",
                seconds));
        addresses(text, stack);
        text.append(System.lineSeparator());
        for (Service service : inDevMode) {
            row(
                    text,
                    service.id(),
                    "in dev mode, debugger on port " + options.debug().getOrDefault(service, service.debugPort()),
                    inDevMode.size() == 1 ? "" : "log in " + stack.data().log(service.id()));
        }
        row(text, "new migrations", "./introducer migrate" + dataOption(stack, Dev.DATA), "");
        tokens(text, stack);
        return text.toString();
    }

    static String ofDatabase(LocalStack stack) {
        StringBuilder text = new StringBuilder();
        text.append(String.format("%nPostgreSQL is up. Ctrl-C stops it; the data stays.%n%n"));
        database(text, stack);
        text.append(String.format(
                "%nStart a service in dev mode from your IDE: the Maven goals of the project's folder%n%n"
                        + "  -pl contacts-service -am -Dmaven.test.skip=true process-classes quarkus:dev%n%n"
                        + "A token: ./introducer token --role applicant%s%n",
                dataOption(stack)));
        return text.toString();
    }

    private static void addresses(StringBuilder text, LocalStack stack) {
        Ports ports = stack.ports();
        row(text, "everything", ports.proxyUrl(), "");
        row(text, "explorer", ports.proxyUrl() + "/explorer", "all three documents, with a token");
        for (Service service : Service.values()) {
            row(text, service.id(), ports.url(service), ports.url(service) + "/q/swagger-ui");
        }
        database(text, stack);
    }

    private static void database(StringBuilder text, LocalStack stack) {
        row(
                text,
                "PostgreSQL 18",
                "127.0.0.1:" + stack.ports().postgres(),
                "data in " + stack.data().path());
    }

    private static void tokens(StringBuilder text, LocalStack stack) {
        text.append(String.format(
                "%nTokens, good for %d hours (more: ./introducer token --role ROLE%s):%n%n",
                LIFETIME.toHours(), dataOption(stack)));
        for (Role role : Role.values()) {
            String token = stack.tokens().mint(Personas.of(role), LIFETIME);
            text.append(String.format("  %-12s %s%n", role.claim(), token));
        }
        text.append(String.format(
                "%nTry:%n%n  curl -s -H \"Authorization: Bearer $(./introducer token --role applicant%s)\" \\%n"
                        + "    %s/contacts/v1/me%n",
                dataOption(stack), stack.ports().proxyUrl()));
    }

    private static void row(StringBuilder text, String name, String address, String note) {
        text.append(String.format("  %-19s %-32s %s", name, address, note).stripTrailing())
                .append(System.lineSeparator());
    }

    private static String dataOption(LocalStack stack) {
        return dataOption(stack, ".introducer");
    }

    private static String dataOption(LocalStack stack, String usual) {
        return stack.data().path().equals(Introducer.root().resolve(usual))
                ? ""
                : " --data " + stack.data().path();
    }
}
