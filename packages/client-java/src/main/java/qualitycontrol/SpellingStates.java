package qualitycontrol;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Searches for all spellings at once, with the Aho-Corasick algorithm. The time is linear in the lengths of spellings and text: each
 * unit makes the state longer by at most one, and each fallback makes it shorter.
 *
 * <p>A text may branch, so that several units follow one state. Therefore every step is remembered: branches add at most one fallback
 * for each state and each different unit that occurs in them.
 */
final class SpellingStates {

    /** The beginning of a spelling that has been matched. */
    static final class State {

        /** The longest proper end of it that is the beginning of a spelling, too; null for the empty one. */
        private final State fallback;
        private int found;

        private State(State fallback) {
            this.fallback = fallback;
            this.found = fallback == null ? 0 : fallback.found;
        }

        /** The length of the longest spelling at its end. */
        int found() {
            return found;
        }

        /** Whether a spelling at its end is too short to be masked. */
        boolean isTooShort() {
            return found == TOO_SHORT;
        }
    }

    private static final int TOO_SHORT = Integer.MAX_VALUE;

    private final State empty = new State(null);
    /** The known steps by unit, from state to state. */
    private final Map<Character, Map<State, State>> steps = new HashMap<>();
    private int work;

    /** @param units the text; a spelling with any other unit is ignored */
    SpellingStates(Collection<String> spellings, char[] units) {
        for (char unit : units) {
            steps.computeIfAbsent(unit, it -> new HashMap<>());
        }
        List<Growing> growing = new ArrayList<>();
        for (String spelling : spellings) {
            if (spelling.chars().allMatch(unit -> steps.containsKey((char) unit))) {
                growing.add(new Growing(spelling));
            }
        }
        // All grow at once, because fallbacks lead to shorter states.
        while (!growing.isEmpty()) {
            growing.removeIf(Growing::isComplete);
        }
    }

    State empty() {
        return empty;
    }

    /** The state after another unit of the text. */
    State advance(State from, char unit) {
        Map<State, State> known = steps.get(unit);
        State state = from;
        while (state != null && !known.containsKey(state)) {
            state = state.fallback;
            work++;
        }
        State to = state == null ? empty : known.get(state);
        for (State it = from; it != state; it = it.fallback) {
            known.put(it, to);
        }
        work++;
        return to;
    }

    /** How many steps and fallbacks there were: a measure of the time. */
    int work() {
        return work;
    }

    /** A spelling of which a beginning has a state. */
    private final class Growing {

        private final String spelling;
        private State state = empty;
        private int length;

        private Growing(String spelling) {
            this.spelling = spelling;
        }

        /** Adds the state of the next unit. Returns whether it is the last one. */
        private boolean isComplete() {
            char unit = spelling.charAt(length++);
            Map<State, State> known = steps.get(unit);
            State to = known.get(state);
            if (to == null) {
                to = new State(advance(state.fallback, unit));
                known.put(state, to);
            }
            state = to;
            if (length < spelling.length()) {
                return false;
            }
            state.found = length < Spellings.MIN_LENGTH ? TOO_SHORT : Math.max(state.found, length);
            return true;
        }
    }
}
