package org.introducer.platform.personal;

import java.util.Set;

/**
 * What a table has of a person, and what becomes of it: whether it is exported, and what an erasure does. A table is named twice when not
 * all of its rows have the same end.
 *
 * @param rows SQL condition for the rows {@code r} of a person, with the parameters {@code :tenant}, {@code :person}, {@code :sub} and {@code :now}; null
 *     where the table has nothing of anybody
 * @param exportedIf SQL condition for those of the rows that the person may see, in the API and so in an export; null: all
 * @param without columns that the API does not show to the person, so that an export has not got them
 * @param leftOut why an export has not got them; null: it has
 * @param erasure what an erasure does with them
 * @param change what an erasure sets in them, when it changes them
 * @param why why something stays; shown in the receipt
 * @param move what becomes of them when the person moves to another tenant
 */
public record PersonalTable(
        String name,
        String rows,
        String exportedIf,
        Set<String> without,
        String leftOut,
        Erasure erasure,
        String change,
        String why,
        Move move) {

    private static final Move MOVES = new Move(Move.Kind.MOVES, null, null);

    /** What an erasure does with the rows of a person. */
    public enum Erasure {
        DELETES,
        CHANGES,
        KEEPS
    }

    /**
     * What becomes of the rows of a person who moves to another tenant.
     *
     * @param first the assignments of an update before they are moved, or null
     * @param why why they are not moved; shown in the receipt
     */
    public record Move(Kind kind, String first, String why) {

        /** The three ends. */
        public enum Kind {
            MOVES,
            DELETES,
            STAYS
        }
    }

    /** Rows of a tenant: exported, moved with the person, and deleted by an erasure. */
    public static PersonalTable of(String name, String rows) {
        return new PersonalTable(
                name,
                "r.tenant_id = :tenant and (" + rows + ")",
                null,
                Set.of(),
                null,
                Erasure.DELETES,
                null,
                null,
                MOVES);
    }

    /** Rows that carry no tenant: exported, of no tenant that the person could leave, and deleted by an erasure. */
    public static PersonalTable shared(String name, String rows) {
        return new PersonalTable(
                name, rows, null, Set.of(), null, Erasure.DELETES, null, null, staying("shared by all tenants"));
    }

    /** A table without anything of a person. */
    public static PersonalTable nobodys(String name, String why) {
        return new PersonalTable(name, null, null, Set.of(), why, Erasure.KEEPS, null, why, staying(why));
    }

    /** The same table, of which exports have only the rows that meet this condition too. */
    public PersonalTable exported(String condition) {
        return new PersonalTable(name, rows, condition, without, leftOut, erasure, change, why, move);
    }

    /** The same table, without these columns in exports. */
    public PersonalTable without(String... columns) {
        return new PersonalTable(name, rows, exportedIf, Set.of(columns), leftOut, erasure, change, why, move);
    }

    /** The same table, missing in exports. */
    public PersonalTable leftOut(String because) {
        return new PersonalTable(name, rows, exportedIf, without, because, erasure, change, why, move);
    }

    /** The same table, whose rows an erasure changes. @param to the assignments of an update */
    public PersonalTable changed(String to, String because) {
        return new PersonalTable(name, rows, exportedIf, without, leftOut, Erasure.CHANGES, to, because, move);
    }

    /** The same table, whose rows stay. */
    public PersonalTable kept(String because) {
        return new PersonalTable(name, rows, exportedIf, without, leftOut, Erasure.KEEPS, null, because, move);
    }

    /** The same table, whose rows are moved after this was set in them. @param first the assignments of an update */
    public PersonalTable movedWith(String first) {
        return with(new Move(Move.Kind.MOVES, first, null));
    }

    /** The same table, whose rows end when the person moves. */
    public PersonalTable endsWithMove(String because) {
        return with(new Move(Move.Kind.DELETES, null, because));
    }

    /** The same table, whose rows stay in the tenant that the person leaves. */
    public PersonalTable stays(String because) {
        return with(staying(because));
    }

    private static Move staying(String because) {
        return new Move(Move.Kind.STAYS, null, because);
    }

    private PersonalTable with(Move other) {
        return new PersonalTable(name, rows, exportedIf, without, leftOut, erasure, change, why, other);
    }

    boolean exported() {
        return leftOut == null;
    }
}
