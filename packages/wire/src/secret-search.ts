/** Shorter secrets occur in any text by chance. */
export const MIN_LENGTH = 4;

/** A spelling of a secret, as its units in the order in which they are searched for. */
export type Spelling = readonly string[];

/** The beginning of spellings. */
export interface State {
  readonly length: number;
  /** The spellings that begin with it. */
  readonly spellings: Spelling[];
  /** The longest proper end of it that is the beginning of a spelling, too. Undefined until the state is reached. */
  fallback?: State;
  /** The length of the longest spelling at its end; infinite if one of them is shorter than `MIN_LENGTH`. */
  found: number;
}

/**
 * Searches for all spellings at once, with the Aho-Corasick algorithm. The time is linear in the lengths of spellings and text:
 * each unit makes the state longer by at most one, and each fallback makes it shorter. A state is completed when a text reaches
 * it, so that spellings that do not occur cost little.
 *
 * A text may branch, so that several units follow one state. Therefore every step is remembered: branches add at most one
 * fallback for each state and each different unit that occurs in them.
 *
 * @param alphabet the units that occur in the text
 * @returns the empty state, and a function that returns the state after another unit
 */
export function createSearch(spellings: Iterable<Spelling>, alphabet: Iterable<string>) {
  /** The end of all fallbacks. */
  const start: State = { length: -1, spellings: [], found: 0 };
  const empty: State = { length: 0, spellings: [...spellings], found: 0 };
  /** By unit: the known steps from state to state. */
  const steps = new Map(Array.from(alphabet, (unit) => [unit, new Map([[start, empty]])]));

  const complete = (state: State, fallback: State) => {
    const { length } = state;
    state.fallback = fallback;
    state.found = fallback.found;
    for (const spelling of state.spellings) {
      const known = steps.get(spelling[length] as string);
      const next = known?.get(state);
      if (spelling.length > length) {
        if (next) next.spellings.push(spelling);
        else known?.set(state, { length: length + 1, spellings: [spelling], found: 0 });
      } else state.found = length < MIN_LENGTH ? Number.POSITIVE_INFINITY : Math.max(state.found, length);
    }
  };
  complete(empty, start);

  const advance = (from: State, unit: string): State => {
    const known = steps.get(unit) as Map<State, State>;
    const open: State[] = [];
    let state = from;
    for (; !known.get(state)?.fallback; state = state.fallback as State) open.push(state);
    let to = known.get(state) as State;
    for (const it of open.reverse()) {
      const next = known.get(it);
      if (next) complete(next, to);
      else known.set(it, to);
      to = next ?? to;
    }
    return to;
  };
  return [empty, advance] as const;
}
