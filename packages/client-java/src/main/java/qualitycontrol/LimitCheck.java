package qualitycontrol;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import qualitycontrol.contract.Limit;

/** Checks whether the gateway accepts a value. Each problem is the end of a sentence that begins with the argument. */
final class LimitCheck {

    private static final int MAX_DIGITS = 9;

    private LimitCheck() {}

    static Optional<String> problem(Object value, Limit limit) {
        String text = String.valueOf(value);
        if (limit instanceof Limit.Range range) {
            String advice = "must be a whole number from " + range.from() + " to " + range.to();
            return isIn(range, text) ? Optional.empty() : Optional.of(advice + ", in digits without a leading zero");
        }
        if (limit instanceof Limit.OneOf choice) {
            return choice.values().contains(text)
                ? Optional.empty()
                : Optional.of("must be one of " + String.join(", ", choice.values()));
        }
        if (limit instanceof Limit.Numbers numbers) {
            return tooLong(((List<?>) value).size(), numbers.most());
        }
        if (limit instanceof Limit.Form form) {
            // Java's expressions need a stack for each repetition, so the length comes first.
            return tooLong(length(text), form.most()).or(() ->
                Pattern.compile(form.form()).matcher(text).matches()
                    ? Optional.empty()
                    : Optional.of("must be of the form " + form.form())
            );
        }
        return tooLong(length(text), ((Limit.Length) limit).most());
    }

    private static boolean isIn(Limit.Range range, String text) {
        boolean isNumber = text.length() <= MAX_DIGITS && text.matches("0|[1-9]\\d*");
        int number = isNumber ? Integer.parseInt(text) : -1;
        return isNumber && number >= range.from() && number <= range.to();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static Optional<String> tooLong(int length, int most) {
        return length > most ? Optional.of("must not be longer than " + most) : Optional.empty();
    }
}
