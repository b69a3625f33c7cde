package org.introducer.mentorship.matching;

import java.util.Comparator;
import java.util.UUID;

/** A mentee and a mentor in one type: a lock, or a pair of an earlier run. */
public record Pair(UUID mentee, UUID mentor, MentorType type) {

    public static final Comparator<Pair> ORDER = Comparator.comparing(Pair::type)
            .thenComparing(Pair::mentee, IdOrder.BY_TEXT)
            .thenComparing(Pair::mentor, IdOrder.BY_TEXT);
}
