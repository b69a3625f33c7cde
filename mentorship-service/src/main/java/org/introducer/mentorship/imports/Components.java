package org.introducer.mentorship.imports;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The names of a draft's fields. */
final class Components {

    private Components() {}

    static Set<String> of(Class<? extends Record> draft) {
        return Arrays.stream(draft.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toUnmodifiableSet());
    }
}
