package qualitycontrol;

import java.util.Arrays;
import java.util.Collection;

/**
 * Searches a text for secrets, from its end to its beginning: in that direction each position has exactly one successor, wherever
 * escapes begin. Only the characters inside an escape branch off: letters, digits, {@code #} and {@code ;}.
 */
final class SecretSearch {

    /** Matches no character: without escapes, no backslash is skipped. */
    private static final char NONE = '\uffff';

    private final char[] units;
    private final int[] next;
    private final char skip;
    private int work;

    SecretSearch(EscapedText reading, boolean hasEscapes) {
        units = new char[reading.units().length];
        next = reading.next();
        // Nested JSON strings may add any number of backslashes.
        skip = hasEscapes ? '\\' : NONE;
        for (int at = 0; at < units.length; at++) {
            units[at] = Spellings.fold(reading.units()[at]);
        }
    }

    /**
     * Marks the characters of secrets.
     *
     * @return whether the text contains a secret that is too short to be masked
     */
    boolean mark(Collection<String> spellings, char[] shown, char mark) {
        if (spellings.isEmpty()) {
            return false;
        }
        SpellingStates search = new SpellingStates(spellings, units);
        SpellingStates.State[] states = new SpellingStates.State[units.length + 1];
        states[units.length] = search.empty();
        /** How many characters are secret, from each position on. */
        int[] secret = new int[units.length + 1];
        for (int at = units.length - 1; at >= 0; at--) {
            SpellingStates.State state = states[next[at]];
            states[at] = units[at] == skip ? state : search.advance(state, units[at]);
            if (states[at].isTooShort()) {
                return true;
            }
            secret[at] = states[at].found();
        }
        work += search.work();
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

    /** How many steps the search took: a measure of its time. */
    int work() {
        return work;
    }
}
