package org.introducer.platform.conditional;

import static org.introducer.platform.problem.PlatformProblem.MALFORMED_REQUEST;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;

/** JSON Merge Patch (RFC 7396) on the input form of a resource: what the patch leaves valid is a whole, checked draft. */
@Singleton
public class MergePatch {

    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectMapper json;
    private final Validator validator;
    private final Preconditions preconditions;

    MergePatch(ObjectMapper json, Validator validator, Preconditions preconditions) {
        this.json = json;
        this.validator = validator;
        this.preconditions = preconditions;
    }

    /**
     * The draft that the patch makes of the current one; 400 for what the draft does not know, 422 for what it refuses.
     *
     * @param read what the patch is of, which the caller must have read in this version: 428, 412
     */
    public <T> T apply(Versioned read, T current, JsonNode patch, Class<T> type) {
        preconditions.requireMatch(read.version());
        if (patch == null || !patch.isObject()) {
            throw MALFORMED_REQUEST.at("", "a merge patch of this resource is a JSON object");
        }
        try {
            T draft = json.readerFor(type).readValue(json.treeAsTokens(merge(json.valueToTree(current), patch, type)));
            Set<ConstraintViolation<T>> violations = validator.validate(draft);
            if (!violations.isEmpty()) {
                throw new ConstraintViolationException(violations);
            }
            return draft;
        } catch (JsonProcessingException e) {
            throw new IllegalJson(e);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** RFC 7396, section 2. */
    public static JsonNode merge(JsonNode target, JsonNode patch) {
        return merge(target, patch, Object.class);
    }

    /** @param type of a record a member that is not there stays as null, so that reading names one that it does not know */
    private static JsonNode merge(JsonNode target, JsonNode patch, Class<?> type) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode result =
                target instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
        patch.properties().forEach(entry -> {
            String name = entry.getKey();
            if (!entry.getValue().isNull()) {
                result.set(name, merge(result.path(name), entry.getValue(), member(type, name)));
            } else if (result.remove(name) == null && type.isRecord()) {
                result.putNull(name);
            }
        });
        return result;
    }

    private static Class<?> member(Class<?> type, String name) {
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .filter(component -> component.getName().equals(name))
                        .findFirst()
                        .<Class<?>>map(RecordComponent::getType)
                        .orElse(Object.class)
                : Object.class;
    }

    /** Carries an error of Jackson to the mappers. */
    private static final class IllegalJson extends jakarta.ws.rs.BadRequestException {
        private static final long serialVersionUID = 1L;

        IllegalJson(JsonProcessingException cause) {
            super(cause);
        }
    }
}
