/** Hides secrets in a text, or in its first `length` characters: of a long text, no more is read than these need. */
export type Conceal = (text: string, length?: number) => string;

/** What is shown in place of a secret, and in place of a text that would be garbled if its secret were cut out. */
const MASK = "***";
const WITHHELD = "(withheld: it may hold a secret)";

/** Shorter secrets occur in any text. */
const SHORT = 4;

/** How many characters are read after those that are shown: a secret may begin in the one part and end in the other. */
const AHEAD = 20_000;

/** Marks of a character that is hidden, and of one whose neighbours may hold bits of the secret too. */
const HIDDEN = "\ue000";
const HIDDEN_BITS = "\ue001";

/** A spelling, folded and backwards. */
type Spelling = Uint16Array;

/** The spellings of secrets: what a text is searched for as it is, as its escapes are read, and in Base64. */
export type Spellings = readonly [plain: Set<Spelling>, escaped: Set<Spelling>, base64: Set<Spelling>];

/** A text in which each position is read as the escape that begins there, if one does. */
interface Reading {
  codes: Uint16Array;
  /** Where the next character begins. */
  next: Int32Array;
}

/** A percent-encoded byte or an HTML entity, encoded any number of times, or a JSON escape without its backslashes. */
const escapes = /%(?:25)*([\da-f]{2})|&(?:amp;)*(?:#(x?[\da-f]+)|(amp|lt|gt|quot|apos));|u([\da-f]{4})/iy;
const entities: Record<string, number> = { AMP: 38, LT: 60, GT: 62, QUOT: 34, APOS: 39 };
const BACKSLASH = 92;

/**
 * Makes equal what differs by case; by JSON's short escapes, once their backslash is skipped; by a form's plus sign for
 * a blank; and by the two alphabets of Base64.
 */
const folded: Record<number, number> = { 8: 66, 9: 84, 10: 78, 12: 70, 13: 82, 32: 43, 45: 43, 95: 47 };
const fold = (code: number): number => folded[code] ?? String.fromCharCode(code).toUpperCase().charCodeAt(0);

function read(text: string, isEscaped = false): Reading {
  const codes = new Uint16Array(text.length);
  const next = new Int32Array(text.length);
  const afterBackslash: Record<number, boolean> = {};
  for (let at = 0; at < text.length; at++) {
    codes[at] = text.charCodeAt(at);
    next[at] = at + 1;
    if (!isEscaped) continue;
    escapes.lastIndex = at;
    const found = (text[at] === "%" || text[at] === "&" || afterBackslash[at]) && escapes.exec(text);
    if (found) {
      const [, byte, entity, name, code] = found;
      codes[at] = name ? (entities[name.toUpperCase()] as number) : +`0${entity ?? `x${byte ?? code}`}`;
      next[at] = escapes.lastIndex;
    }
    if (codes[at] === BACKSLASH) afterBackslash[next[at] as number] = true;
  }
  return { codes, next };
}

/** What a reading says from its beginning on, and where each character of it is; the last place is the end. */
function said({ codes, next }: Reading): [text: string, places: number[]] {
  const places = [0];
  let text = "";
  for (let at = 0; at < codes.length; places.push(at)) {
    text += String.fromCharCode(codes[at] as number);
    at = next[at] as number;
  }
  return [text, places];
}

/** What is made of each character or byte, one after the other. */
const joined = <T>(from: Iterable<T>, make: (it: T) => string): string => Array.from(from, make).join("");

/** Spells secrets, and a Guid also without its suffix, in every encoding. */
export function spellingsOf(...secrets: readonly string[]): Spellings {
  const all = [new Set<Spelling>(), new Set<Spelling>(), new Set<Spelling>()] as const;
  const add = (kind: 0 | 1 | 2, text: string, atLeast = 1) => {
    if (text.length >= atLeast) all[kind].add(read(text).codes.map(fold).reverse());
  };
  const ids = secrets.flatMap((it) => it.split(/\.(?=\w*AgentGateway)/i, 1)).filter((id) => id.length > 7);
  for (const secret of new Set([...secrets, ...ids])) {
    const utf8 = new TextEncoder().encode(secret);
    const bytes = joined(utf8, (byte) => String.fromCharCode(byte));
    // An entity is one character where other encodings write two halves.
    const points = joined(secret, (it) => String.fromCharCode(it.codePointAt(0) as number));
    add(0, secret);
    for (const text of new Set([secret, bytes, points, said(read(secret, true))[0], said(read(bytes, true))[0]])) {
      add(1, text.replaceAll("\\", ""));
    }
    add(
      1,
      joined(utf8, (byte) => byte.toString(16).padStart(2, "0")),
      SHORT,
    );
    // The secret may begin at each of three bytes; only characters without bits of its neighbours are wanted.
    for (const before of ["", "-", "--"]) {
      const { length } = before;
      add(2, btoa(before + bytes).slice(length && length + 1, ((length + bytes.length) * 4) / 3), SHORT);
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
function search(reading: Reading, spellings: Set<Spelling>, kind: number, shown: string[]): boolean {
  const { next } = reading;
  const codes = reading.codes.map(fold);
  // Any number of backslashes may be JSON's.
  const skip = kind > 0 && BACKSLASH;
  const present = new Set(codes);
  /** How many characters from a position on are secret. */
  const secret = new Int32Array(codes.length + 1);
  const states = new Int32Array(codes.length + 1);
  for (const wanted of spellings) {
    if (!wanted.every((code) => present.has(code))) continue;
    const retreat = [-1];
    const advance = (from: number, code: number | undefined) => {
      let state = from;
      while (state >= 0 && wanted[state] !== code) state = retreat[state] as number;
      return state + 1;
    };
    for (let at = 1, border = 0; at <= wanted.length; at++) {
      retreat[at] = wanted[at] === wanted[border] ? (retreat[border] as number) : border;
      border = advance(border, wanted[at]);
    }
    for (let at = codes.length - 1; at >= 0; at--) {
      const state = states[next[at] as number] as number;
      const now = codes[at] === skip ? state : advance(state, codes[at]);
      states[at] = now;
      if (now < wanted.length) continue;
      if (now < SHORT) return true;
      secret[at] = Math.max(secret[at] as number, now);
    }
  }
  for (let at = 0; at < codes.length; at++) {
    const rest = secret[at] as number;
    const end = next[at] as number;
    if (rest) shown.fill(kind < 2 ? HIDDEN : HIDDEN_BITS, at, end);
    secret[end] = Math.max(secret[end] as number, codes[at] === skip ? rest : rest - 1);
  }
  return false;
}

/** The value of a session cookie, or a Guid by its suffix; what is before that is read backwards, in linear time. */
const COOKIE_OR_GUID = /JSESSIONID=([^\s"';,&\\]+)|\.(?<=([\w\\-]{8,})\.)\w*AgentGateway\w*/gi;

/** Makes a function that hides secrets by their spellings, and what looks like a Guid. */
export const concealing =
  (spellings: Spellings): Conceal =>
  (all, length = all.length) => {
    const text = all.slice(0, length + AHEAD);
    const shown = text.split("");
    const reading = read(text, true);
    if (spellings.some((wanted, kind) => search(kind ? reading : read(text), wanted, kind, shown))) return WITHHELD;
    const [sentence, places] = said(reading);
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
export const concealer = (secrets: readonly string[]): Conceal => concealing(spellingsOf(...secrets));

/** Hides what looks like a Guid, and the value of a session cookie. */
export const redact: Conceal = concealer([]);
