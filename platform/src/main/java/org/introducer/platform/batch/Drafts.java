package org.introducer.platform.batch;

import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.introducer.platform.problem.ProblemException;
import org.introducer.platform.problem.UnreadableJson;

/** The items of a batch, each read by itself: one that cannot be read is null here, and its own problem is kept. */
public final class Drafts<D> extends AbstractList<D> {

    private final List<D> items = new ArrayList<>();
    private final Map<Integer, ProblemException> problems = new HashMap<>();

    private Drafts() {}

    @Override
    public D get(int index) {
        return items.get(index);
    }

    @Override
    public int size() {
        return items.size();
    }

    /** Why an item of the list could not be read, or null. */
    static ProblemException problem(List<?> drafts, int index) {
        ProblemException problem = drafts instanceof Drafts<?> read ? read.problems.get(index) : null;
        return problem == null && drafts.get(index) == null ? INVALID_INPUT.at("", "must not be null") : problem;
    }

    /** Reads a list of drafts; to be named at the component of the body's record. */
    public static final class Reader extends JsonDeserializer<List<?>> implements ContextualDeserializer {

        private final JavaType type;

        public Reader() {
            this(null);
        }

        private Reader(JavaType type) {
            this.type = type;
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
            return new Reader(property.getType().getContentType());
        }

        @Override
        public List<?> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JsonNode array = context.readTree(parser);
            if (!array.isArray()) {
                throw MismatchedInputException.from(parser, List.class, "not an array");
            }
            Drafts<Object> drafts = new Drafts<>();
            for (JsonNode item : array) {
                drafts.add(item, context, type);
            }
            return drafts;
        }
    }

    private void add(JsonNode item, DeserializationContext context, JavaType type) throws IOException {
        D draft = null;
        try {
            draft = item.isNull() ? null : context.readTreeAsValue(item, type);
        } catch (JsonMappingException e) {
            problems.put(items.size(), UnreadableJson.problem(e));
        }
        items.add(draft);
    }
}
