/** Shorter secrets occur in any text by chance. */
export const MIN_LENGTH = 4;

/** A spelling of a secret, as its units in the order in which they are searched for. */
export type Spelling = readonly string[];

/** The beginning of a spelling that has been matched. */
export interface State {
  /** The longest proper end of it that is the beginning of a spelling, too; undefined for the empty one. */
  readonly fallback?: State;
  /** The length of the longest spelling at its end; infinite if one of them is shorter than `MIN_LENGTH`. */
  found: number;
}

/**
 * Searches for all spellings at once, with the Aho-Corasick algorithm. The time is linear in the lengths of spellings and text:
 * each unit makes the state longer by at most one, and each fallback makes it shorter.
 *
 * A text may branch, so that several units follow one state. Therefore every step is remembered: branches add at most one
 * fallback for each state and each different unit that occurs in them.
 *
 * @param alphabet the units that occur in the text; a spelling with any other one is ignored
 * @returns the empty state, and a function that returns the state after another unit
 */
export function createSearch(spellings: Iterable<Spelling>, alphabet: ReadonlySet<string>) {
  const empty: State = { found: 0 };
  /** The known steps by unit, from state to state. */
  const steps = new Map(Array.from(alphabet, (unit) => [unit, new Map<State, State>()]));

  const advance = (from: State | undefined, unit: string): State => {
    const known = steps.get(unit) as Map<State, State>;
    let state = from;
    while (state && !known.has(state)) state = state.fallback;
    const to = (state && known.get(state)) ?? empty;
    for (let it = from; it && it !== state; it = it.fallback) known.set(it, to);
    return to;
  };

  let growing = Array.from(spellings, (spelling) => ({ spelling, state: empty }));
  growing = growing.filter(({ spelling }) => spelling.every((unit) => alphabet.has(unit)));
  // All grow at once, because fallbacks lead to shorter states.
  for (let length = 1; growing.length > 0; length++) {
    growing = growing.filter((it) => {
      const unit = it.spelling[length - 1] as string;
      const known = steps.get(unit) as Map<State, State>;
      let to = known.get(it.state);
      if (!to) {
        const fallback = advance(it.state.fallback, unit);
        to = { fallback, found: fallback.found };
        known.set(it.state, to);
      }
      it.state = to;
      if (it.spelling.length > length) return true;
      to.found = length < MIN_LENGTH ? Number.POSITIVE_INFINITY : Math.max(to.found, length);
      return false;
    });
  }
  return [empty, advance] as const;
}
