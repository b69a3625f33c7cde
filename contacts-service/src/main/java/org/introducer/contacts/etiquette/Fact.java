package org.introducer.contacts.etiquette;

import java.util.UUID;

/**
 * One fact that an answer rests on.
 *
 * @param value null when it is not known; such a fact is not shown
 * @param interactionId the interaction it was taken from; null when it is no interaction's
 */
public record Fact(String name, String value, UUID interactionId) {

    public static Fact of(String name, Object value) {
        return new Fact(name, value == null ? null : value.toString(), null);
    }

    public static Fact of(String name, Object value, Touch source) {
        return new Fact(name, value == null ? null : value.toString(), source.id());
    }
}
