/** Hides secrets in a text. */
export type Hide = (text: string) => string;

const MASK = "***";

const dot = String.raw`(?:\.|%(?:25)*2e|\\+u002e|&#(?:x0*2e|0*46);)`;
const equals = String.raw`(?:=|%(?:25)*3d|\\+u003d|&#(?:x0*3d|0*61);)`;
const guid = new RegExp(String.raw`[\w-]{8,}${dot}\w*AgentGateway\w*`, "gi");
const session = new RegExp(String.raw`(JSESSIONID${equals})[^\s"';,&\\]+`, "gi");

/** Hides what looks like a Guid. */
export const redact: Hide = (text) => text.replace(session, `$1${MASK}`).replace(guid, MASK);

/** Hides what looks like a Guid, and what these forms of secrets fit. */
export const hidden = (text: string, forms: readonly RegExp[]): string =>
  redact(forms.reduce((rest, form) => rest.replace(form, MASK), text));

/** A secret as it is, and as a URL, JSON, HTML, Base64 or hexadecimal digits write it, whole or in part, once or twice. */
export function anyFormOf(secret: string): RegExp {
  const spelled = Array.from(secret, anySpellingOf).join("");
  const bytes = Buffer.from(secret);
  const encoded = [bytes.toString("base64").replace(/=+$/, ""), bytes.toString("base64url"), bytes.toString("hex")];
  return new RegExp([spelled, ...encoded.map(escaped)].join("|"), "gi");
}

/** The backslash of an escape, which a URL may have encoded once more, as JSON in a query. */
const backslash = String.raw`(?:\\|%(?:25)*5c)`;

/** A character as it is, percent-encoded, or as an entity of HTML, with backslashes before it or not, or as an escape of JSON. */
function anySpellingOf(character: string): string {
  const bytes = [...Buffer.from(character)].map((byte) => `%(?:25)*${hex(byte, 2)}`).join("");
  const units = Array.from({ length: character.length }, (_, at) => hex(character.charCodeAt(at), 4));
  const json = units.map((unit) => `${backslash}+u${unit}`).join("");
  const point = character.codePointAt(0) ?? 0;
  const entities = `&#x0*${hex(point, 1)};|&#0*${point};`;
  const named = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;", " ": String.raw`\+` }[
    character
  ];
  const short = { "\n": "n", "\r": "r", "\t": "t", "\b": "b", "\f": "f" }[character];
  const plain = [escaped(character), bytes, entities, ...(named ? [named] : [])].join("|");
  return `(?:${[`${backslash}*(?:${plain})`, json, ...(short ? [`${backslash}+${short}`] : [])].join("|")})`;
}

const hex = (code: number, digits: number): string => code.toString(16).padStart(digits, "0");

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
