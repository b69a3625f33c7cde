package org.introducer.local.launcher;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.introducer.local.LauncherError;
import org.introducer.local.identity.Personas;
import org.introducer.local.identity.Role;
import org.introducer.local.identity.Tokens;
import org.introducer.local.stack.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "token", description = "Prints an access token, and nothing else.")
final class Token implements Callable<Integer> {
    private static final Duration LIFETIME = Duration.ofHours(12);

    @Mixin
    private Introducer.Where where;

    @Option(
            names = "--role",
            required = true,
            paramLabel = "ROLE",
            description = "applicant, mentor, adviser, curator, org-admin, integration or operator.")
    private Role role;

    @Option(
            names = "--sub",
            paramLabel = "UUID",
            description = "The subject (default: the demo's person of this role).")
    private UUID sub;

    @Option(names = "--tenant", paramLabel = "UUID", description = "The organisation (default: the demo's).")
    private UUID tenant;

    @Option(
            names = "--scope",
            paramLabel = "SCOPE",
            description = "introducer:read for a token that only reads (default: whatever the role allows).")
    private String scope;

    @Override
    public Integer call() {
        DataFolder data = where.folder();
        if (!data.exists()) {
            throw new LauncherError("There is no local stack in " + data.path() + " yet; ./introducer up creates it.");
        }
        Tokens tokens = new Tokens(data.signingKey(), Clock.systemUTC());
        System.out.println(tokens.mint(subject(), LIFETIME, scope));
        return 0;
    }

    private Tokens.Subject subject() {
        return new Tokens.Subject(
                sub == null ? Personas.sub(role) : sub, tenant == null ? Personas.TENANT : tenant, role);
    }
}
