import { guidHeader, newGuidHeader } from "@qualitycontrol/contract/calls";
import { type Conceal, concealerFromSpellings, type Spellings, spellingsOf } from "@qualitycontrol/wire/conceal";
import type { Contract } from "./contract.ts";
import type { Hide, RawResponse } from "./judge/index.ts";

/** So many secrets are remembered: a gateway may give in one answer what came with an earlier request. */
const REMEMBERED = 200;

/** The length of the pieces in which a long secret is looked for. */
const PIECE = 1_000;

/** Headers of a request that let in whoever has them. */
const credentialHeaders = [guidHeader, "authorization", "proxy-authorization", "cookie"].map((name) =>
  name.toLowerCase(),
);

/** The secrets of requests and answers. They are kept to be hidden in what is reported. */
export class Secrets {
  readonly #members: ReadonlySet<string>;
  /** Each with its spellings, once they were needed; the latest is the last. */
  readonly #known = new Map<string, Spellings | undefined>();
  /** Hides all of them, once it was needed. */
  #conceal: Conceal | undefined;

  constructor({ document }: Contract) {
    const schemas = Object.values(document.components.schemas);
    this.#members = new Set(
      schemas.flatMap(({ properties = {}, allOf = [] }) =>
        [properties, ...allOf.map((part) => part.properties ?? {})].flatMap((members) =>
          Object.entries(members).flatMap(([name, { writeOnly }]) => (writeOnly ? [name] : [])),
        ),
      ),
    );
  }

  /** Hides every secret that is known by now. */
  readonly hide: Hide = (text, length) => {
    this.#conceal ??= concealerFromSpellings(this.#spellings());
    return this.#conceal(text, length);
  };

  #spellings(): Spellings {
    const all: Spellings = [new Set(), new Set(), new Set()];
    for (const [secret, known] of this.#known) {
      const spellings = known ?? spellingsOf(secret);
      this.#known.set(secret, spellings);
      for (const [kind, texts] of spellings.entries()) for (const text of texts) all[kind]?.add(text);
    }
    return all;
  }

  /**
   * Learns the Guid and its like, and the members of the body that the contract has for writing only; of a body that is
   * no JSON, every word.
   *
   * @param headers by names in lower case
   */
  learnFromRequest(headers: Readonly<Record<string, unknown>>, body: string): void {
    const values = credentialHeaders.flatMap((name) => (headers[name] === undefined ? [] : [String(headers[name])]));
    this.learn([...values, ...values.flatMap(partsOf), ...this.#secretsOf(body)]);
  }

  /** Learns a new Guid. */
  learnFromResponse({ headers }: RawResponse): void {
    this.learn([headers[newGuidHeader.toLowerCase()] ?? []].flat().flatMap((value) => [value, ...partsOf(value)]));
  }

  #secretsOf(body: string): string[] {
    if (body === "") return [];
    try {
      return this.#secretsIn(JSON.parse(body));
    } catch {
      return body.split(/[\s;,&="']+/).filter((word) => word.length > 3);
    }
  }

  #secretsIn(body: unknown): string[] {
    const found: string[] = [];
    // A body may be nested deeper than a function can call itself.
    for (const open = [body]; open.length > 0; ) {
      const value = open.pop();
      if (typeof value !== "object" || value === null) continue;
      for (const [name, member] of Object.entries(value)) {
        if (typeof member === "object") open.push(member);
        else if (this.#members.has(name)) found.push(String(member));
      }
    }
    return found;
  }

  /** Learns what is known to be secret. */
  learn(values: readonly string[]): void {
    for (const value of values.flatMap(piecesOf)) {
      if (value === "" || this.#known.has(value)) continue;
      this.#known.set(value, undefined);
      this.#conceal = undefined;
    }
    for (const secret of this.#known.keys()) {
      if (this.#known.size <= REMEMBERED) return;
      this.#known.delete(secret);
    }
  }
}

/** A long secret in pieces: of a long text only the beginning is looked at, and may end within the secret. */
function piecesOf(secret: string): string[] {
  const last = Math.max(0, secret.length - PIECE);
  const count = Math.ceil(secret.length / PIECE);
  return Array.from({ length: count }, (_, index) => secret.slice(Math.min(index * PIECE, last)).slice(0, PIECE));
}

/** What follows `Bearer ` or `JSESSIONID=`, and the password that `Basic ` encodes. */
function partsOf(value: string): string[] {
  const words = value.split(/[\s;,]+/);
  const parts = [...words, ...words.map((word) => word.slice(word.indexOf("=") + 1))].filter((part) => part.length > 3);
  const [, basic = ""] = /^Basic +([\w+/-]+)/i.exec(value) ?? [];
  const [, password = ""] = /:(.*)/s.exec(Buffer.from(basic, "base64").toString()) ?? [];
  return [...parts, password];
}
