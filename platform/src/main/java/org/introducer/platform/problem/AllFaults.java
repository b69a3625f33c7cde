package org.introducer.platform.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.util.NameTransformer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/** Reads a body on after an unknown value or name, so that the caller is told of all of them at once. */
@Singleton
class AllFaults implements ObjectMapperCustomizer {

    private static final String READING = AllFaults.class.getName();

    /** The outermost record that is being read. */
    private static final class Reading {

        /** Of a batch's item another one than that of the whole body. */
        private final JsonParser parser;

        private final List<InputError> faults = new ArrayList<>();
        private int more;

        Reading(JsonParser parser) {
            this.parser = parser;
        }

        /** Null where it is no body. */
        static Reading in(DeserializationContext context) {
            return (Reading) context.getAttribute(READING);
        }

        String pointer() {
            return parser.getParsingContext().pathAsPointer().toString();
        }

        boolean full() {
            return faults.size() >= ProblemBody.MOST_ERRORS;
        }

        /** Names a fault, or counts it once as many are named as are answered. */
        void note(Supplier<InputError> fault) {
            if (full()) {
                more++;
            } else {
                faults.add(fault.get());
            }
        }
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.addHandler(new Noting());
        mapper.registerModule(new SimpleModule("all-faults").setDeserializerModifier(new BeanDeserializerModifier() {
            private static final long serialVersionUID = 1L;

            @Override
            public JsonDeserializer<?> modifyDeserializer(
                    DeserializationConfig config, BeanDescription bean, JsonDeserializer<?> deserializer) {
                return bean.getBeanClass().isRecord() ? new Whole(deserializer) : deserializer;
            }
        }));
    }

    /** Notes what can be left out. */
    private static final class Noting extends DeserializationProblemHandler {

        @Override
        public Object handleWeirdStringValue(
                DeserializationContext context, Class<?> type, String value, String message) {
            return noteUnknown(context, type);
        }

        @Override
        public Object handleWeirdKey(DeserializationContext context, Class<?> type, String key, String message) {
            return noteUnknown(context, type);
        }

        private static Object noteUnknown(DeserializationContext context, Class<?> type) {
            Reading reading = Reading.in(context);
            if (!type.isEnum() || reading == null) {
                return NOT_HANDLED;
            }
            reading.note(
                    () -> InputError.at(reading.pointer(), InputErrorCode.UNKNOWN_VALUE, UnreadableJson.oneOf(type)));
            return null;
        }

        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context,
                JsonParser parser,
                JsonDeserializer<?> deserializer,
                Object bean,
                String name)
                throws IOException {
            Collection<Object> known = deserializer == null ? null : deserializer.getKnownPropertyNames();
            Reading reading = Reading.in(context);
            if (reading == null || known == null) {
                return false;
            }
            // What no component of a record is named as is looked at again when the record is complete.
            String inside = parser == reading.parser ? "" : "/" + UnreadableJson.escaped(name);
            reading.note(() -> InputError.at(
                    reading.pointer() + inside, InputErrorCode.UNKNOWN_NAME, UnreadableJson.unknownName(name, known)));
            parser.skipChildren();
            return true;
        }
    }

    /** Reads one record; for the outermost one, fails in the end with all that was noted. */
    private static final class Whole extends DelegatingDeserializer {

        private static final long serialVersionUID = 1L;

        Whole(JsonDeserializer<?> deserializer) {
            super(deserializer);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> deserializer) {
            return new Whole(deserializer);
        }

        @Override
        public JsonDeserializer<Object> unwrappingDeserializer(NameTransformer names) {
            @SuppressWarnings("unchecked")
            JsonDeserializer<Object> record = (JsonDeserializer<Object>) _delegatee;
            return record.unwrappingDeserializer(names);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var around = parser.getParsingContext().getParent();
            // Who reads what is newer than this service, such as another service's answer, leaves out what it does not
            // know.
            boolean lenient = !context.isEnabled(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
            if (lenient || around != null && !around.inRoot()) {
                return super.deserialize(parser, context);
            }
            Reading outer = Reading.in(context);
            Reading reading = new Reading(parser);
            context.setAttribute(READING, reading);
            try {
                Object read = super.deserialize(parser, context);
                if (!reading.faults.isEmpty()) {
                    throw new FaultyBody(parser, reading.faults, reading.more);
                }
                return read;
            } catch (FaultyBody e) {
                throw e;
            } catch (JsonMappingException e) {
                if (reading.faults.isEmpty()) {
                    throw e;
                }
                if (!(e instanceof ValueInstantiationException)) {
                    reading.note(() -> UnreadableJson.where(e));
                }
                throw new FaultyBody(parser, reading.faults, reading.more);
            } finally {
                context.setAttribute(READING, outer);
            }
        }
    }
}
