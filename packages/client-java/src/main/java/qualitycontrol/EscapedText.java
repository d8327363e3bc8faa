package qualitycontrol;

import java.util.Map;

/**
 * A text as it can be read: for each position the character, or the escape that begins there, decoded; and the next position.
 *
 * @param units the characters; a surrogate pair counts as two
 * @param next the position after each character or escape
 */
record EscapedText(char[] units, int[] next) {
    private static final Map<String, Character> ENTITIES = Map.of(
        "AMP",
        '&',
        "LT",
        '<',
        "GT",
        '>',
        "QUOT",
        '"',
        "APOS",
        '\''
    );

    /** A text without escapes. */
    static EscapedText plain(String text) {
        int[] next = new int[text.length()];
        for (int at = 0; at < next.length; at++) {
            next[at] = at + 1;
        }
        return new EscapedText(text.toCharArray(), next);
    }

    /**
     * A text whose percent-encoded bytes, HTML entities and JSON escapes are decoded; the first two may be encoded any number of
     * times. A backslash itself remains.
     */
    static EscapedText escaped(String text) {
        EscapedText reading = plain(text);
        boolean[] afterBackslash = new boolean[text.length() + 1];
        for (int at = 0; at < text.length(); at++) {
            char first = text.charAt(at);
            if (first == '%' || first == '&' || afterBackslash[at]) {
                new Escape(text, at).storeIn(reading);
            }
            if (reading.units[at] == '\\') {
                afterBackslash[reading.next[at]] = true;
            }
        }
        return reading;
    }

    /** The decoded text. */
    String decoded() {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < units.length; at = next[at]) {
            text.append(units[at]);
        }
        return text.toString();
    }

    /** The position of each character of the decoded text in the original; the last one is the end. */
    int[] places() {
        int[] places = new int[units.length + 1];
        int count = 1;
        for (int at = 0; at < units.length; places[count++] = at) {
            at = next[at];
        }
        return places;
    }

    /** An escape that may begin at a position. */
    private static final class Escape {

        private final String text;
        private final int start;
        private int at;

        Escape(String text, int start) {
            this.text = text;
            this.start = start;
            this.at = start + 1;
        }

        void storeIn(EscapedText reading) {
            int code = switch (text.charAt(start)) {
                case '%' -> percent();
                case '&' -> entity();
                case 'u', 'U' -> digits(16, 4, 4);
                default -> -1;
            };
            if (code >= 0) {
                reading.units[start] = (char) code;
                reading.next[start] = at;
            }
        }

        private int percent() {
            int code = digits(16, 2, 2);
            // An encoded percent sign begins another escape, if that is complete.
            while (code == '%') {
                int end = at;
                int inner = digits(16, 2, 2);
                if (inner < 0) {
                    at = end;
                    return code;
                }
                code = inner;
            }
            return code;
        }

        private int entity() {
            while (skip("amp;")) {
                // Encoded any number of times.
            }
            if (skip("#")) {
                int code = skip("x") ? digits(16, 1, Integer.MAX_VALUE) : digits(10, 1, Integer.MAX_VALUE);
                return code >= 0 && skip(";") ? code : bareAmpersand();
            }
            for (Map.Entry<String, Character> entity : ENTITIES.entrySet()) {
                if (skip(entity.getKey() + ";")) {
                    return entity.getValue();
                }
            }
            return bareAmpersand();
        }

        /** {@code &amp;} without an entity behind it. */
        private int bareAmpersand() {
            at = start + 1;
            int end = at;
            while (skip("amp;")) {
                end = at;
            }
            at = end;
            return end > start + 1 ? '&' : -1;
        }

        private boolean skip(String part) {
            boolean found = text.regionMatches(true, at, part, 0, part.length());
            at += found ? part.length() : 0;
            return found;
        }

        /** A number, modulo 2 to the power of 16; -1 if there are not enough digits. */
        private int digits(int radix, int least, int most) {
            int from = at;
            int code = 0;
            while (
                at < text.length() &&
                at - from < most &&
                Character.digit(text.charAt(at), radix) >= 0 &&
                text.charAt(at) < 128
            ) {
                code = (code * radix + Character.digit(text.charAt(at), radix)) & 0xffff;
                at++;
            }
            return at - from < least ? -1 : code;
        }
    }
}
