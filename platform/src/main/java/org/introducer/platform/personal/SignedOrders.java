package org.introducer.platform.personal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.introducer.platform.remote.SignedClaims;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;

/** How an order reaches another service when nobody's token is at hand; it names one recorded order and one person. */
@ApplicationScoped
public class SignedOrders {

    /** The header that bears what {@link #signed} makes. */
    public static final String HEADER = SignedClaims.HEADER;

    private static final String ERASURE = "erasure-order";
    private static final String MOVE = "move-order";

    private final SignedClaims claims;

    SignedOrders(SignedClaims claims) {
        this.claims = claims;
    }

    /** @param audience the name of the service that shall carry it out */
    public String signed(ErasureOrder order, String audience) {
        return claims.signed(ERASURE, audience, said(order.id(), order.person()));
    }

    /** @param audience the name of the service that shall carry it out */
    public String signed(MoveOrder order, String audience) {
        Map<String, String> said = said(order.id(), order.person());
        said.put("target", order.target().toString());
        return claims.signed(MOVE, audience, said);
    }

    /** The order with this id that the text is, when it was signed for this service a moment ago; 401 otherwise. */
    public ErasureOrder verified(UUID id, String text) {
        return claims.verified(ERASURE, text, said -> new ErasureOrder(id, person(id, said)));
    }

    /** The same of a move. */
    MoveOrder verifiedMove(UUID id, String text) {
        return claims.verified(
                MOVE,
                text,
                said -> new MoveOrder(id, person(id, said), UUID.fromString(said.getStringClaimValue("target"))));
    }

    private static Map<String, String> said(UUID id, Person person) {
        return new HashMap<>(Map.of(
                "jti", id.toString(),
                "sub", person.sub().toString(),
                "tenant", person.tenant().toString(),
                "person", person.id().toString()));
    }

    private static Person person(UUID id, JwtClaims said) throws MalformedClaimException {
        if (!id.toString().equals(said.getJwtId())) {
            throw new IllegalArgumentException("another order");
        }
        return new Person(
                UUID.fromString(said.getStringClaimValue("tenant")),
                UUID.fromString(said.getStringClaimValue("person")),
                UUID.fromString(said.getSubject()));
    }
}
