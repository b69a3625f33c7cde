package org.introducer.mentorship.matching;

import java.util.Comparator;
import java.util.UUID;

/** Ids in the order of their text, which is the same in every language; {@link UUID#compareTo} is signed. */
public final class IdOrder {

    public static final Comparator<UUID> BY_TEXT = (a, b) -> {
        int high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
    };

    private IdOrder() {}
}
