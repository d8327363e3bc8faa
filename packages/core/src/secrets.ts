import { guidHeader, newGuidHeader } from "@qualitycontrol/contract/calls";
import { type Conceal, concealerFromSpellings, type Spellings, spellingsOf } from "@qualitycontrol/wire/conceal";
import { type Contract, writeOnlyMembers } from "./contract.ts";
import type { Hide, RawResponse } from "./judge/index.ts";

/** How many secrets are remembered. A gateway may repeat the secret of an earlier request in a response. */
const MAX_REMEMBERED = 200;

/** A long secret is searched for in pieces of this length. */
const PIECE = 1_000;

/** Request headers that hold credentials. */
const credentialHeaders = [guidHeader, "authorization", "proxy-authorization", "cookie"].map((name) =>
  name.toLowerCase(),
);

/** Remembers the secrets of requests and responses, and conceals them in what is reported. */
export class Secrets {
  readonly #members: ReadonlySet<string>;
  /** Secrets with their encodings, which are computed when first needed. The newest is last. */
  readonly #known = new Map<string, Spellings | undefined>();
  /** Conceals all secrets. Undefined until first needed. */
  #conceal: Conceal | undefined;

  constructor({ document }: Contract) {
    this.#members = new Set(writeOnlyMembers(document));
  }

  /** Conceals every known secret. */
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
   * Remembers the credentials of the headers and the write-only members of the body. If the body is not JSON, every word of it
   * is remembered.
   *
   * @param headers with names in lower case
   */
  learnFromRequest(headers: Readonly<Record<string, unknown>>, body: string): void {
    const values = credentialHeaders.flatMap((name) => (headers[name] === undefined ? [] : [String(headers[name])]));
    this.learn([...values, ...values.flatMap(partsOf), ...this.#secretsOf(body)]);
  }

  /** Remembers a new Guid, and the values of the cookies that are set, without their attributes. */
  learnFromResponse({ headers }: RawResponse): void {
    const values = (name: string) => [headers[name.toLowerCase()] ?? []].flat();
    const cookies = values("Set-Cookie").map((cookie) => cookie.split(";", 1).join());
    this.learn(values(newGuidHeader).flatMap((value) => [value, ...partsOf(value)]));
    this.learn(cookies.flatMap(partsOf).filter((part) => part !== ""));
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
    // No recursion: a body may be nested deeper than the call stack allows.
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

  /** Remembers these secrets. */
  learn(values: readonly string[]): void {
    for (const value of values.flatMap(piecesOf)) {
      if (value === "" || this.#known.has(value)) continue;
      this.#known.set(value, undefined);
      this.#conceal = undefined;
    }
    for (const secret of this.#known.keys()) {
      if (this.#known.size <= MAX_REMEMBERED) return;
      this.#known.delete(secret);
    }
  }
}

/** Splits a long secret: only the start of a long text is searched, and the secret may extend beyond it. */
function piecesOf(secret: string): string[] {
  const last = Math.max(0, secret.length - PIECE);
  const count = Math.ceil(secret.length / PIECE);
  return Array.from({ length: count }, (_, index) => secret.slice(Math.min(index * PIECE, last)).slice(0, PIECE));
}

/** The parts of a header value that are secrets themselves: after `Bearer ` or `JSESSIONID=`, and the password of `Basic `. */
function partsOf(value: string): string[] {
  const words = value.split(/[\s;,]+/);
  const parts = [...words, ...words.map((word) => word.slice(word.indexOf("=") + 1))].filter((part) => part.length > 3);
  const [, basic = ""] = /^Basic +([\w+/-]+)/i.exec(value) ?? [];
  const [, password = ""] = /:(.*)/s.exec(Buffer.from(basic, "base64").toString()) ?? [];
  return [...parts, password];
}
