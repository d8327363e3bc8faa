package qualitycontrol.contract;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Values of JSON as plain Java: {@code Map}, {@code List}, {@code String}, {@code Long}, {@code Double}, {@code Boolean} and null.
 */
public final class Json {

    /** What the gateway sends is not nested deeper than a few levels. The limit keeps anything else from exhausting the stack. */
    private static final int MAX_PRINTED_DEPTH = 50;

    private Json() {}

    /**
     * The name of the type of a value.
     *
     * @param value a value of JSON
     * @return {@code null}, {@code array}, {@code object}, {@code string}, {@code number} or {@code boolean}
     */
    public static String typeOf(Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof List) {
            return "array";
        }
        if (value instanceof Map) {
            return "object";
        }
        if (value instanceof Number) {
            return "number";
        }
        return value instanceof Boolean ? "boolean" : "string";
    }

    /**
     * Prints a value for a log, without its secret members.
     *
     * @param value a value of JSON
     * @return the text, which is not JSON
     */
    public static String print(Object value) {
        return print(value, 0);
    }

    private static String print(Object value, int depth) {
        if (depth > MAX_PRINTED_DEPTH) {
            return "…";
        }
        if (value instanceof List<?> list) {
            return list
                .stream()
                .map(it -> print(it, depth + 1))
                .collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Map<?, ?> map) {
            return map
                .entrySet()
                .stream()
                .map(it -> printMember(it, depth + 1))
                .collect(Collectors.joining(", ", "{", "}"));
        }
        return String.valueOf(value);
    }

    private static String printMember(Map.Entry<?, ?> member, int depth) {
        String name = member.getKey().toString();
        boolean isSecret = Contract.SECRET_MEMBERS.contains(name.toLowerCase(Locale.ROOT));
        return name + "=" + (isSecret ? "***" : print(member.getValue(), depth));
    }

    /** The members of names that are each followed by a value, without those that are null. */
    static Map<String, Object> given(Object... pairs) {
        Map<String, Object> given = new LinkedHashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            if (pairs[at + 1] != null) {
                given.put((String) pairs[at], pairs[at + 1]);
            }
        }
        return Collections.unmodifiableMap(given);
    }

    static Map<String, Object> copy(Map<String, Object> json) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(json));
    }

    // A value of another type than expected is converted if that loses nothing, and absent otherwise.

    static Optional<String> asText(Object value) {
        boolean isScalar = value != null && !(value instanceof Map) && !(value instanceof List);
        return isScalar ? Optional.of(value.toString()) : Optional.empty();
    }

    static Optional<Long> asWhole(Object value) {
        if (value instanceof Number number) {
            double real = number.doubleValue();
            boolean isExact = number instanceof Long || (real % 1 == 0 && Math.abs(real) < 1L << 53);
            return isExact ? Optional.of(number.longValue()) : Optional.empty();
        }
        boolean isWhole = value instanceof String text && text.matches("-?\\d{1,18}");
        return isWhole ? Optional.of(Long.valueOf((String) value)) : Optional.empty();
    }

    static Optional<Double> asNumber(Object value) {
        return value instanceof Number number ? Optional.of(number.doubleValue()) : Optional.empty();
    }

    static Optional<Boolean> asFlag(Object value) {
        if (value instanceof Boolean flag) {
            return Optional.of(flag);
        }
        boolean isFlag = "true".equals(value) || "false".equals(value);
        return isFlag ? Optional.of(Boolean.valueOf((String) value)) : Optional.empty();
    }

    static <T> Optional<List<T>> asList(Object value, Function<Object, Optional<T>> convert) {
        if (!(value instanceof List<?> list)) {
            return Optional.empty();
        }
        return Optional.of(
            list
                .stream()
                .<Object>map(it -> it)
                .map(convert)
                .flatMap(Optional::stream)
                .toList()
        );
    }

    /**
     * A value as an object.
     *
     * @param value a value of JSON
     * @return an unmodifiable copy; empty if it is not an object
     */
    public static Optional<Map<String, Object>> asObject(Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return Optional.empty();
        }
        Map<String, Object> object = new LinkedHashMap<>();
        map.forEach((name, member) -> object.put((String) name, member));
        return Optional.of(Collections.unmodifiableMap(object));
    }
}
