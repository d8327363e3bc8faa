import { createSearch, MIN_LENGTH, type Spelling, type State } from "./secret-search.ts";

/** Hides secrets in a text, or in its first `length` characters; it reads only as much of a long text as necessary. */
export type Conceal = (text: string, length?: number) => string;

/** Replaces a secret; `WITHHELD` replaces a complete text whose secret is too short to be masked. */
const MASK = "***";
const WITHHELD = "(withheld: may contain a secret)";

/** How many characters are read beyond the shown ones: a secret may begin before the limit and end after it. */
const LOOKAHEAD = 20_000;

/** Marks for a hidden character, and for one whose neighbours may also contain bits of the secret. */
const HIDDEN = "\ue000";
const HIDDEN_WITH_NEIGHBOURS = "\ue001";

/** The spellings of secrets to search for, folded and reversed: in the text itself, in the text with its escapes decoded, and in Base64. */
export type Spellings = readonly [plain: Set<Spelling>, escaped: Set<Spelling>, base64: Set<Spelling>];

/** For each position of a text: the character, or the escape that begins there, decoded; and the next position. */
type Reading = readonly [units: string[], next: number[]];

/** A percent-encoded byte or an HTML entity, both encoded any number of times, or a JSON escape without backslashes. */
const escapes = /%(?:25)*([\da-f]{2})|&(?:amp;)*(?:#(x?[\da-f]+)|(amp|lt|gt|quot|apos));|u([\da-f]{4})/iy;
const entities: Record<string, string> = { AMP: "&", LT: "<", GT: ">", QUOT: '"', APOS: "'" };

/**
 * Folds differences in case, JSON's short escapes (without their backslash), the plus sign for a space in forms, and the two
 * alphabets of Base64.
 */
const folded: Record<string, string> = {
  "\b": "B",
  "\t": "T",
  "\n": "N",
  "\f": "F",
  "\r": "R",
  " ": "+",
  "-": "+",
  _: "/",
};
const fold = (unit: string): string => folded[unit] ?? unit.toUpperCase();

function readEscapes(text: string, isEscaped = false): Reading {
  const units = text.split("");
  const next = units.map((_, at) => at + 1);
  const afterBackslash: Record<number, boolean> = {};
  for (let at = 0; isEscaped && at < text.length; at++) {
    escapes.lastIndex = at;
    const found = ("%&".includes(text[at] as string) || afterBackslash[at]) && escapes.exec(text);
    if (found) {
      const [, byte, entity, name, code] = found;
      units[at] = name ? (entities[name.toUpperCase()] as string) : unitOf(+`0${entity ?? `x${byte ?? code}`}`);
      next[at] = escapes.lastIndex;
    }
    if (units[at] === "\\") afterBackslash[next[at] as number] = true;
  }
  return [units, next];
}

const unitOf = (code: number): string => String.fromCharCode(code);

/** The decoded text, and the position of each of its characters in the original; the last position is the end. */
function decodedText([units, next]: Reading): [text: string, places: number[]] {
  const places = [0];
  let text = "";
  for (let at = 0; at < units.length; places.push(at)) {
    text += units[at];
    at = next[at] as number;
  }
  return [text, places];
}

/** Converts each character or byte and joins the results. */
const mapJoin = <T>(from: Iterable<T>, make: (it: T) => string): string => Array.from(from, make).join("");

/** Returns secrets in every encoding; a Guid also without its suffix. */
export function spellingsOf(...secrets: readonly string[]): Spellings {
  const all = [new Set<Spelling>(), new Set<Spelling>(), new Set<Spelling>()] as const;
  const add = (kind: 0 | 1 | 2, text: string, atLeast = 1) => {
    if (text.length >= atLeast) all[kind].add(text.split("").map(fold).reverse());
  };
  const ids = secrets.flatMap((it) => it.split(/\.(?=\w*AgentGateway)/i, 1)).filter((id) => id.length > 7);
  for (const secret of new Set([...secrets, ...ids])) {
    const utf8 = new TextEncoder().encode(secret);
    const bytes = mapJoin(utf8, unitOf);
    // An entity represents one code point; other encodings use two surrogates.
    const points = mapJoin(secret, (it) => unitOf(it.codePointAt(0) as number));
    add(0, secret);
    for (const text of new Set([
      secret,
      bytes,
      points,
      decodedText(readEscapes(secret, true))[0],
      decodedText(readEscapes(bytes, true))[0],
    ])) {
      add(1, text.replaceAll("\\", ""));
    }
    const hex = mapJoin(utf8, (byte) => byte.toString(16).padStart(2, "0"));
    add(1, hex, MIN_LENGTH);
    // Base64 depends on the position modulo 3; only characters without bits of neighbouring bytes are searched.
    for (const before of [0, 1, 2]) {
      const base64 = btoa("-".repeat(before) + bytes);
      add(2, base64.slice(before && before + 1, ((before + bytes.length) * 4) / 3), MIN_LENGTH);
    }
  }
  return all;
}

/**
 * Searches from the end of a text to its beginning: in that direction each position has exactly one successor, wherever escapes
 * begin. Only the characters inside an escape branch off: letters, digits, `#` and `;`.
 *
 * @param kind the index of the spellings
 * @param shown the characters of the text; marks replace those of secrets
 * @returns whether the text contains a secret that is too short to be masked
 */
function search([read, next]: Reading, spellings: Set<Spelling>, kind: number, shown: string[]): boolean {
  if (spellings.size === 0) return false;
  const units = read.map(fold);
  // Nested JSON strings may add any number of backslashes.
  const skip = kind > 0 && "\\";
  const [empty, advance] = createSearch(spellings, new Set(units));
  const states = next.map(() => empty);
  states.push(empty);
  for (let at = units.length - 1; at >= 0; at--) {
    let state = states[next[at] as number] as State;
    if (units[at] !== skip) state = advance(state, units[at] as string);
    if (state.found === Number.POSITIVE_INFINITY) return true;
    states[at] = state;
  }
  /** How many characters are secret, from each position on. */
  const secret = states.map(({ found }) => found);
  for (let at = 0; at < units.length; at++) {
    const rest = secret[at] as number;
    const end = next[at] as number;
    if (rest) shown.fill(kind < 2 ? HIDDEN : HIDDEN_WITH_NEIGHBOURS, at, end);
    secret[end] = Math.max(secret[end] as number, units[at] === skip ? rest : rest - 1);
  }
  return false;
}

/**
 * A session cookie's value, or a Guid with its suffix. The lookbehind matches from the suffix, in linear time. The rest of the
 * suffix is not consumed: a cookie may follow without a separator.
 */
const COOKIE_OR_GUID = /JSESSIONID=([^\s"';,&\\]+)|\.(?<=([\w\\-]{8,})\.)(?=(\w*AgentGateway\w*))/gi;

/** Creates a function that hides secrets, given as spellings, and everything that looks like a Guid. */
export const concealerFromSpellings =
  (spellings: Spellings): Conceal =>
  (all, length = all.length) => {
    const text = all.slice(0, length + LOOKAHEAD);
    const shown = text.split("");
    const reading = readEscapes(text, true);
    if (spellings.some((wanted, kind) => search(kind ? reading : readEscapes(text), wanted, kind, shown)))
      return WITHHELD;
    const [sentence, places] = decodedText(reading);
    for (const { 0: found, 1: value, 2: id = "", 3: suffix = "", index } of sentence.matchAll(COOKIE_OR_GUID)) {
      const end = index + found.length;
      shown.fill(HIDDEN, places[end - (value ?? `${id}.`).length], places[end + suffix.length]);
    }
    return shown
      .slice(0, length)
      .join("")
      .replace(/[\w+/-]?\ue001[\w+/-]?/g, HIDDEN)
      .replace(/\ue000+/g, MASK);
  };

/**
 * Creates a function that hides secrets in every encoding, and everything that looks like a Guid. It withholds a text
 * completely if it contains a secret of fewer than four characters. Its time is linear in the length of the text.
 */
export const concealer = (secrets: readonly string[]): Conceal => concealerFromSpellings(spellingsOf(...secrets));

/** Hides everything that looks like a Guid, and the values of session cookies. */
export const redact: Conceal = /* @__PURE__ */ concealer([]);
