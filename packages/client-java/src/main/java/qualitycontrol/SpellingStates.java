package qualitycontrol;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Searches for all spellings at once, with the Aho-Corasick algorithm. The time is linear in the lengths of spellings and text: each
 * unit makes the state longer by at most one, and each fallback makes it shorter. A state is completed when a text reaches it, so that
 * spellings that do not occur cost little.
 *
 * <p>A text may branch, so that several units follow one state. Therefore every step is remembered: branches add at most one fallback
 * for each state and each different unit that occurs in them.
 */
final class SpellingStates {

    private static final int TOO_SHORT = Integer.MAX_VALUE;

    /** The beginning of spellings. */
    static final class State {

        private final int length;
        /** The spellings that begin with it. */
        private final List<String> spellings = new ArrayList<>(1);
        /** The longest proper end of it that is the beginning of a spelling, too. Null until the state is reached. */
        private State fallback;
        private int found;

        private State(int length) {
            this.length = length;
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

    /** The end of all fallbacks. */
    private final State start = new State(-1);
    private final State empty = new State(0);
    /** By unit: the known steps from state to state. */
    private final Map<Character, Map<State, State>> steps = new HashMap<>();
    private int work;

    /** @param text the units that will be read, in any order */
    SpellingStates(Collection<String> spellings, char[] text) {
        for (char unit : text) {
            steps.computeIfAbsent(unit, it -> new HashMap<>(Map.of(start, empty)));
        }
        empty.spellings.addAll(spellings);
        complete(empty, start);
    }

    State empty() {
        return empty;
    }

    /** The state after another unit of the text. */
    State advance(State from, char unit) {
        Map<State, State> known = steps.get(unit);
        Deque<State> open = new ArrayDeque<>();
        State state = from;
        for (; !isComplete(known.get(state)); state = state.fallback) {
            open.push(state);
        }
        work += open.size() + 1;
        State to = known.get(state);
        for (State it : open) {
            State next = known.putIfAbsent(it, to);
            if (next != null) {
                complete(next, to);
                to = next;
            }
        }
        return to;
    }

    private static boolean isComplete(State state) {
        return state != null && state.fallback != null;
    }

    private void complete(State state, State fallback) {
        state.fallback = fallback;
        state.found = fallback.found;
        work += state.spellings.size();
        for (String spelling : state.spellings) {
            if (spelling.length() == state.length) {
                state.found = state.length < Spellings.MIN_LENGTH ? TOO_SHORT : Math.max(state.found, state.length);
            } else if (steps.containsKey(spelling.charAt(state.length))) {
                steps
                    .get(spelling.charAt(state.length))
                    .computeIfAbsent(state, it -> new State(it.length + 1))
                    .spellings.add(spelling);
            }
        }
    }

    /** How many steps, fallbacks and looks at a spelling there were: a measure of the time. */
    int work() {
        return work;
    }
}
