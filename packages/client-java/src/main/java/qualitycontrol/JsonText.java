package qualitycontrol;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads and writes JSON as plain Java values; see {@link qualitycontrol.contract.Json}. */
final class JsonText {

    /** Whole numbers with more digits are read as {@code Double}, in linear time. */
    private static final int MAX_DIGITS = 18;

    /** A text has at most 1 MiB, and nothing below takes more than linear time or a stack. */
    private static final StreamReadConstraints UNLIMITED = StreamReadConstraints.builder()
        .maxNestingDepth(Integer.MAX_VALUE)
        .maxNumberLength(Integer.MAX_VALUE)
        .build();

    private static final JsonFactory FACTORY = JsonFactory.builder()
        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
        .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
        .streamReadConstraints(UNLIMITED)
        .build();

    private JsonText() {}

    /**
     * Reads a text. The nesting may be of any depth.
     *
     * @return an unmodifiable value, or null
     * @throws IOException if it is not JSON
     */
    static Object read(String text) throws IOException {
        Deque<Builder> open = new ArrayDeque<>();
        Builder current = new Builder(new ArrayList<>(), null);
        try (JsonParser parser = FACTORY.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isStructStart()) {
                    open.push(current);
                    boolean isArray = token == JsonToken.START_ARRAY;
                    current = new Builder(isArray ? new ArrayList<>() : null, isArray ? null : new LinkedHashMap<>());
                } else if (token.isStructEnd()) {
                    Object done = current.value();
                    current = open.pop();
                    current.add(done);
                } else if (token == JsonToken.FIELD_NAME) {
                    current.name = parser.getText();
                } else {
                    current.add(scalar(token, parser.getText()));
                }
            }
        }
        if (current.list.size() != 1) {
            throw new IOException("not exactly one value");
        }
        return current.list.get(0);
    }

    private static Object scalar(JsonToken token, String text) {
        return switch (token) {
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case VALUE_NUMBER_INT -> text.length() <= MAX_DIGITS ? (Object) Long.valueOf(text) : Double.valueOf(text);
            case VALUE_NUMBER_FLOAT -> Double.valueOf(text);
            default -> text;
        };
    }

    /** A list or an object that is being read. */
    private static final class Builder {

        private final List<Object> list;
        private final Map<String, Object> map;
        private String name;

        Builder(List<Object> list, Map<String, Object> map) {
            this.list = list;
            this.map = map;
        }

        void add(Object value) {
            if (list == null) {
                map.put(name, value);
            } else {
                list.add(value);
            }
        }

        Object value() {
            return list == null ? Collections.unmodifiableMap(map) : Collections.unmodifiableList(list);
        }
    }

    /** Writes an object. */
    static String write(Map<String, Object> members) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            writeValue(generator, members);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
        return text.toString();
    }

    private static void writeValue(JsonGenerator generator, Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            generator.writeStartObject();
            for (Map.Entry<?, ?> member : map.entrySet()) {
                generator.writeFieldName((String) member.getKey());
                writeValue(generator, member.getValue());
            }
            generator.writeEndObject();
        } else if (value instanceof List<?> list) {
            generator.writeStartArray();
            for (Object item : list) {
                writeValue(generator, item);
            }
            generator.writeEndArray();
        } else if (value instanceof Number number) {
            writeNumber(generator, number);
        } else {
            generator.writeObject(value);
        }
    }

    private static void writeNumber(JsonGenerator generator, Number number) throws IOException {
        if (number.doubleValue() == number.longValue()) {
            generator.writeNumber(number.longValue());
        } else {
            generator.writeNumber(number.doubleValue());
        }
    }
}
