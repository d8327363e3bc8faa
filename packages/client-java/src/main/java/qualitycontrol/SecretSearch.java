package qualitycontrol;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Searches a text for secrets with the Knuth-Morris-Pratt algorithm, from its end to its beginning: in that direction each
 * position has exactly one successor, wherever escapes begin, so that the time is linear.
 */
final class SecretSearch {

    /** Matches no character: without escapes, no backslash is skipped. */
    private static final char NONE = '\uffff';

    private final char[] units;
    private final int[] next;
    private final char skip;
    private final BitSet present = new BitSet();
    /** How many characters are secret, from each position on. */
    private final int[] secret;

    SecretSearch(EscapedText reading, boolean hasEscapes) {
        units = new char[reading.units().length];
        next = reading.next();
        // Nested JSON strings may add any number of backslashes.
        skip = hasEscapes ? '\\' : NONE;
        secret = new int[units.length + 1];
        for (int at = 0; at < units.length; at++) {
            units[at] = Spellings.fold(reading.units()[at]);
            present.set(units[at]);
        }
    }

    /**
     * Marks the characters of secrets.
     *
     * @return whether the text contains a secret that is too short to be masked
     */
    boolean mark(Iterable<String> spellings, char[] shown, char mark) {
        for (String spelling : spellings) {
            if (spelling.chars().allMatch(present::get) && find(spelling)) {
                return true;
            }
        }
        for (int at = 0; at < units.length; at++) {
            int rest = secret[at];
            int end = next[at];
            if (rest > 0) {
                Arrays.fill(shown, at, end, mark);
            }
            secret[end] = Math.max(secret[end], units[at] == skip ? rest : rest - 1);
        }
        return false;
    }

    private boolean find(String spelling) {
        int[] fallback = fallbacks(spelling);
        int[] states = new int[units.length + 1];
        for (int at = units.length - 1; at >= 0; at--) {
            int state = states[next[at]];
            int now = units[at] == skip ? state : advance(spelling, fallback, state, units[at]);
            states[at] = now;
            if (now == spelling.length()) {
                if (now < Spellings.MIN_LENGTH) {
                    return true;
                }
                secret[at] = Math.max(secret[at], now);
            }
        }
        return false;
    }

    private static int[] fallbacks(String spelling) {
        int[] fallback = new int[spelling.length() + 1];
        fallback[0] = -1;
        int border = 0;
        for (int at = 1; at <= spelling.length(); at++) {
            boolean isLast = at == spelling.length();
            boolean isEqual = !isLast && spelling.charAt(at) == spelling.charAt(border);
            fallback[at] = isEqual ? fallback[border] : border;
            border = isLast ? border : advance(spelling, fallback, border, spelling.charAt(at));
        }
        return fallback;
    }

    private static int advance(String spelling, int[] fallback, int from, char unit) {
        int state = from;
        while (state >= 0 && (state == spelling.length() || spelling.charAt(state) != unit)) {
            state = fallback[state];
        }
        return state + 1;
    }
}
