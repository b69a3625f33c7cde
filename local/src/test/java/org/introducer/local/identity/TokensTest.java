package org.introducer.local.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-10-01T09:00:00Z"), ZoneOffset.UTC);
    private static final UUID SUB = UUID.fromString("018f0000-0000-7000-8000-000000000001");
    private static final UUID TENANT = UUID.fromString("018f0000-0000-7000-8000-000000000002");

    @Test
    void the_key_is_made_once_and_only_its_owner_may_read_it(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("signing-key.pem");
        String first = SigningKey.in(file).publicKeyText();
        assertEquals(first, SigningKey.in(file).publicKeyText());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void a_token_carries_identity_tenant_and_roles_under_a_valid_signature() throws Exception {
        SigningKey key = SigningKey.inMemory();
        String token = new Tokens(key, CLOCK)
                .mint(
                        new Tokens.Subject(SUB, TENANT, Set.of(Role.ORG_ADMIN, Role.ADVISER), SUB),
                        Duration.ofMinutes(5));
        String[] parts = token.split("\\.");
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(key.publicKey());
        signature.update((parts[0] + "." + parts[1]).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertTrue(signature.verify(Base64.getUrlDecoder().decode(parts[2])));
        assertTrue(text(parts[0]).contains("\"kid\":\"" + key.id() + "\""), text(parts[0]));
        String claims = text(parts[1]);
        for (String claim : new String[] {
            "\"sub\":\"" + SUB + "\"",
            "\"tenant\":\"" + TENANT + "\"",
            "\"applicant_id\":\"" + SUB + "\"",
            "\"roles\":[\"adviser\",\"org-admin\"]",
            "\"groups\":[\"adviser\",\"org-admin\"]",
            "\"iss\":\"https://introducer.local\"",
            "\"aud\":\"introducer\"",
            "\"typ\":\"Bearer\"",
            "\"exp\":" + Instant.parse("2026-10-01T09:05:00Z").getEpochSecond()
        }) {
            assertTrue(claims.contains(claim), () -> claim + " in " + claims);
        }
    }

    private static String text(String part) {
        return new String(Base64.getUrlDecoder().decode(part), java.nio.charset.StandardCharsets.UTF_8);
    }
}
