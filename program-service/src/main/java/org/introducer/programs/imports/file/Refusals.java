package org.introducer.programs.imports.file;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The fields of one row that cannot be taken, while the row can. */
final class Refusals {

    private final long line;
    private final List<RefusedField> fields = new ArrayList<>();

    Refusals(long line) {
        this.line = line;
    }

    /** A field that the row can do without: null, and remarked, where it cannot be read. */
    <T> T unless(Supplier<T> field) {
        try {
            return field.get();
        } catch (BadRow e) {
            add(e);
            return null;
        }
    }

    void add(BadRow why) {
        fields.add(RefusedField.of(line, why));
    }

    List<RefusedField> fields() {
        return List.copyOf(fields);
    }
}
