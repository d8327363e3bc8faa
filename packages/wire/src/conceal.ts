/** Hides secrets in a text, or in its first `length` characters: of a long text, no more is read than these need. */
export type Conceal = (text: string, length?: number) => string;

/** What is shown in place of a secret, and in place of a text that would be garbled if its secret were cut out. */
const MASK = "***";
const WITHHELD = "(withheld: it may hold a secret)";

/** Shorter secrets occur in any text. */
const MIN_LENGTH = 4;

/** How many characters are read after those that are shown: a secret may begin in the one part and end in the other. */
const LOOKAHEAD = 20_000;

/** Marks of a character that is hidden, and of one whose neighbours may hold bits of the secret too. */
const HIDDEN = "\ue000";
const HIDDEN_WITH_NEIGHBOURS = "\ue001";

/** A spelling, folded and backwards. */
type Spelling = readonly string[];

/** The spellings of secrets: what a text is searched for as it is, as its escapes are read, and in Base64. */
export type Spellings = readonly [plain: Set<Spelling>, escaped: Set<Spelling>, base64: Set<Spelling>];

/** A text in which each position is read as the escape that begins there, if one does; and where the next one begins. */
type Reading = readonly [units: string[], next: number[]];

/** A percent-encoded byte or an HTML entity, encoded any number of times, or a JSON escape without its backslashes. */
const escapes = /%(?:25)*([\da-f]{2})|&(?:amp;)*(?:#(x?[\da-f]+)|(amp|lt|gt|quot|apos));|u([\da-f]{4})/iy;
const entities: Record<string, string> = { AMP: "&", LT: "<", GT: ">", QUOT: '"', APOS: "'" };

/**
 * Makes equal what differs by case; by JSON's short escapes, once their backslash is skipped; by a form's plus sign for
 * a blank; and by the two alphabets of Base64.
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

/** What a reading says from its beginning on, and where each character of it is; the last place is the end. */
function decodedText([units, next]: Reading): [text: string, places: number[]] {
  const places = [0];
  let text = "";
  for (let at = 0; at < units.length; places.push(at)) {
    text += units[at];
    at = next[at] as number;
  }
  return [text, places];
}

/** What is made of each character or byte, one after the other. */
const mapJoin = <T>(from: Iterable<T>, make: (it: T) => string): string => Array.from(from, make).join("");

/** Spells secrets, and a Guid also without its suffix, in every encoding. */
export function spellingsOf(...secrets: readonly string[]): Spellings {
  const all = [new Set<Spelling>(), new Set<Spelling>(), new Set<Spelling>()] as const;
  const add = (kind: 0 | 1 | 2, text: string, atLeast = 1) => {
    if (text.length >= atLeast) all[kind].add(text.split("").map(fold).reverse());
  };
  const ids = secrets.flatMap((it) => it.split(/\.(?=\w*AgentGateway)/i, 1)).filter((id) => id.length > 7);
  for (const secret of new Set([...secrets, ...ids])) {
    const utf8 = new TextEncoder().encode(secret);
    const bytes = mapJoin(utf8, unitOf);
    // An entity is one character where other encodings write two halves.
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
    // The secret may begin at each of three bytes; only characters without bits of its neighbours are wanted.
    for (const before of [0, 1, 2]) {
      const base64 = btoa("-".repeat(before) + bytes);
      add(2, base64.slice(before && before + 1, ((before + bytes.length) * 4) / 3), MIN_LENGTH);
    }
  }
  return all;
}

/**
 * Searches by Knuth, Morris and Pratt, from the end of a text to its beginning: in that direction each position has one
 * way on, wherever escapes begin, so that the time is linear.
 *
 * @param kind of the spellings
 * @param shown the characters of the text; those of secrets are replaced by marks
 * @returns whether there is a secret that is too short to be cut out
 */
function search([read, next]: Reading, spellings: Set<Spelling>, kind: number, shown: string[]): boolean {
  if (spellings.size === 0) return false;
  const units = read.map(fold);
  // Any number of backslashes may be JSON's.
  const skip = kind > 0 && "\\";
  const present = new Set(units);
  /** How many characters from a position on are secret. */
  const secret = new Int32Array(units.length + 1);
  const states = new Int32Array(units.length + 1);
  for (const spelling of spellings) {
    if (!spelling.every((unit) => present.has(unit))) continue;
    const retreat = [-1];
    const advance = (from: number, unit: string | undefined) => {
      let state = from;
      while (state >= 0 && spelling[state] !== unit) state = retreat[state] as number;
      return state + 1;
    };
    for (let at = 1, border = 0; at <= spelling.length; at++) {
      retreat[at] = spelling[at] === spelling[border] ? (retreat[border] as number) : border;
      border = advance(border, spelling[at]);
    }
    for (let at = units.length - 1; at >= 0; at--) {
      const state = states[next[at] as number] as number;
      const now = units[at] === skip ? state : advance(state, units[at]);
      states[at] = now;
      if (now < spelling.length) continue;
      if (now < MIN_LENGTH) return true;
      secret[at] = Math.max(secret[at] as number, now);
    }
  }
  for (let at = 0; at < units.length; at++) {
    const rest = secret[at] as number;
    const end = next[at] as number;
    if (rest) shown.fill(kind < 2 ? HIDDEN : HIDDEN_WITH_NEIGHBOURS, at, end);
    secret[end] = Math.max(secret[end] as number, units[at] === skip ? rest : rest - 1);
  }
  return false;
}

/** The value of a session cookie, or a Guid by its suffix; what is before that is read backwards, in linear time. */
const COOKIE_OR_GUID = /JSESSIONID=([^\s"';,&\\]+)|\.(?<=([\w\\-]{8,})\.)\w*AgentGateway\w*/gi;

/** Makes a function that hides secrets by their spellings, and what looks like a Guid. */
export const concealerFromSpellings =
  (spellings: Spellings): Conceal =>
  (all, length = all.length) => {
    const text = all.slice(0, length + LOOKAHEAD);
    const shown = text.split("");
    const reading = readEscapes(text, true);
    if (spellings.some((wanted, kind) => search(kind ? reading : readEscapes(text), wanted, kind, shown)))
      return WITHHELD;
    const [sentence, places] = decodedText(reading);
    for (const { 0: found, 1: value, 2: id, index } of sentence.matchAll(COOKIE_OR_GUID)) {
      const end = index + found.length;
      shown.fill(HIDDEN, places[end - (value ?? id + found).length], places[end]);
    }
    return shown
      .slice(0, length)
      .join("")
      .replace(/[\w+/-]?\ue001[\w+/-]?/g, HIDDEN)
      .replace(/\ue000+/g, MASK);
  };

/**
 * Makes a function that hides secrets in every encoding, and what looks like a Guid. A text that holds a secret of fewer
 * than four characters is withheld as a whole. The time is linear in the text.
 */
export const concealer = (secrets: readonly string[]): Conceal => concealerFromSpellings(spellingsOf(...secrets));

/** Hides what looks like a Guid, and the value of a session cookie. */
export const redact: Conceal = /* @__PURE__ */ concealer([]);
