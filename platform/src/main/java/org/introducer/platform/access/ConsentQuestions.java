package org.introducer.platform.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.introducer.platform.identity.Identity;
import org.introducer.platform.remote.SignedClaims;

/** How a worker asks for the consents of the person as whom it acts, whose token it has not got. */
@ApplicationScoped
public class ConsentQuestions {

    private static final String KIND = "consent-question";

    private final SignedClaims claims;

    ConsentQuestions(SignedClaims claims) {
        this.claims = claims;
    }

    /** @param audience the name of the service that is asked */
    public String signed(Identity who, String audience) {
        return claims.signed(
                KIND,
                audience,
                Map.of(
                        "sub", who.sub().toString(),
                        "tenant", who.tenant().toString(),
                        "roles", List.copyOf(who.roles())));
    }

    /** For whom the text asks, when it was signed for this service a moment ago; 401 otherwise. */
    public Identity verified(String text) {
        return claims.verified(KIND, text, said -> {
            UUID sub = UUID.fromString(said.getSubject());
            return new Identity(
                    sub,
                    UUID.fromString(said.getStringClaimValue("tenant")),
                    sub,
                    Set.copyOf(said.getStringListClaimValue("roles")));
        });
    }
}
