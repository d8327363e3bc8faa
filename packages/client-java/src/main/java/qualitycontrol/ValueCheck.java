package qualitycontrol;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks whether a value can be sent unchanged. Each problem is the end of a sentence that begins with the argument. */
final class ValueCheck {

    /** The largest whole number that programs of all languages read exactly. */
    private static final long MAX_SAFE = (1L << 53) - 1;

    /**
     * One or two dots, which URLs resolve, so that the request would go to another path; or a slash or backslash, which a server may
     * treat as the end of a path segment after decoding. Both may be percent-encoded several times.
     */
    private static final Pattern ESCAPE = Pattern.compile(
        "^(?:\\.|%(?:25)*+2e){1,2}\\z|[/\\\\]|%(?:25)*+(?:2f|5c)",
        Pattern.CASE_INSENSITIVE
    );

    private ValueCheck() {}

    static Optional<String> pathProblem(Object value) {
        return textProblem(value).or(() ->
            ESCAPE.matcher(value.toString()).find()
                ? Optional.of("would change the path (dots or a slash)")
                : Optional.empty()
        );
    }

    static Optional<String> textProblem(Object value) {
        if (value instanceof Number number) {
            return isWhole(number) ? Optional.empty() : Optional.of("is not a whole number");
        }
        if (!(value instanceof String text)) {
            return Optional.of("is neither a string nor a number");
        }
        if (text.isEmpty()) {
            return Optional.of("is empty");
        }
        boolean isWellFormed = text.codePoints().noneMatch(point -> point >= 0xd800 && point <= 0xdfff);
        return isWellFormed ? Optional.empty() : Optional.of("is not well-formed Unicode");
    }

    /** A JSON body may contain booleans and empty strings. */
    static Optional<String> bodyProblem(Object value) {
        return "".equals(value) || value instanceof Boolean ? Optional.empty() : textProblem(value);
    }

    static Optional<String> listProblem(Object value) {
        boolean isList = value instanceof List<?> list && list.stream().allMatch(ValueCheck::isCount);
        return isList ? Optional.empty() : Optional.of("is not a list of whole numbers");
    }

    private static boolean isCount(Object value) {
        return value instanceof Number number && isWhole(number) && number.longValue() >= 0;
    }

    private static boolean isWhole(Number number) {
        return number.doubleValue() == number.longValue() && Math.abs(number.longValue()) <= MAX_SAFE;
    }
}
