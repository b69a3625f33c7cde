package org.introducer.platform.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.List;

/** A body in which several places cannot be read. */
final class FaultyBody extends JsonMappingException {

    private static final long serialVersionUID = 1L;

    private final transient List<InputError> errors;
    private final int more;

    /** @param more errors that are not named, at least */
    FaultyBody(JsonParser parser, List<InputError> errors, int more) {
        super(parser, "Some members cannot be read");
        this.errors = errors.stream().distinct().sorted().toList();
        this.more = more;
    }

    List<InputError> errors() {
        return errors;
    }

    int more() {
        return more;
    }
}
