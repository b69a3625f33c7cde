package org.introducer.platform.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.List;

/** A body in which several places cannot be read. */
final class FaultyBody extends JsonMappingException {

    private static final long serialVersionUID = 1L;

    private final transient List<InputError> errors;

    FaultyBody(JsonParser parser, List<InputError> errors) {
        super(parser, "Some members cannot be read");
        this.errors = errors.stream().distinct().sorted().toList();
    }

    List<InputError> errors() {
        return errors;
    }
}
