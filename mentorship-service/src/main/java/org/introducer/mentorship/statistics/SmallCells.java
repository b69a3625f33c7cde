package org.introducer.mentorship.statistics;

/** How few people no number is shown of. */
public final class SmallCells {

    /** The fewest people that a number is shown for. */
    public static final int LEAST = 5;

    private SmallCells() {}
}
