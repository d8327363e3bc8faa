package qualitycontrol;

import java.util.regex.Pattern;

/** Makes a foreign text safe to print. */
final class Printable {

    /** The maximum length of an error's message; more is of no use in a log. */
    static final int MAX_MESSAGE_LENGTH = 300;

    private static final Pattern CONTROL = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

    private Printable() {}

    static String of(String text) {
        return of(text, MAX_MESSAGE_LENGTH);
    }

    /** Truncates a text, and escapes every character that controls a terminal or a log. */
    static String of(String text, int maxLength) {
        String beginning = text.substring(0, Math.min(text.length(), maxLength + 1));
        String escaped = CONTROL.matcher(beginning).replaceAll(it ->
            String.format("\\\\u%04x", it.group().codePointAt(0))
        );
        if (escaped.length() <= maxLength) {
            return escaped;
        }
        boolean isCut = Character.isHighSurrogate(escaped.charAt(maxLength - 2));
        return escaped.substring(0, isCut ? maxLength - 2 : maxLength - 1) + (isCut ? "\ufffd…" : "…");
    }
}
