package org.introducer.platform.personal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.introducer.platform.remote.SignedClaims;

/** How an order reaches another service when nobody's token is at hand; it names one recorded order and one person. */
@ApplicationScoped
public class SignedOrders {

    /** The header that bears what {@link #signed} makes. */
    public static final String HEADER = SignedClaims.HEADER;

    private static final String KIND = "erasure-order";

    private final SignedClaims claims;

    SignedOrders(SignedClaims claims) {
        this.claims = claims;
    }

    /** @param audience the name of the service that shall carry it out */
    public String signed(ErasureOrder order, String audience) {
        Person person = order.person();
        return claims.signed(
                KIND,
                audience,
                Map.of(
                        "jti", order.id().toString(),
                        "sub", person.sub().toString(),
                        "tenant", person.tenant().toString(),
                        "person", person.id().toString()));
    }

    /** The order with this id that the text is, when it was signed for this service a moment ago; 401 otherwise. */
    public ErasureOrder verified(UUID id, String text) {
        return claims.verified(KIND, text, said -> {
            if (!id.toString().equals(said.getJwtId())) {
                throw new IllegalArgumentException("another order");
            }
            return new ErasureOrder(
                    id,
                    new Person(
                            UUID.fromString(said.getStringClaimValue("tenant")),
                            UUID.fromString(said.getStringClaimValue("person")),
                            UUID.fromString(said.getSubject())));
        });
    }
}
