import { type Document, writeOnlyMembers } from "@qualitycontrol/core/contract";
import { type Conceal, concealerFromSpellings, type Spellings, spellingsOf } from "@qualitycontrol/wire/conceal";
import type { World } from "../state/world.ts";

/** Longer values are masked, except words of the contract: a Guid has at least 36 characters in every encoding. */
const MAX_SHOWN_LENGTH = 31;
/** How many secrets of requests are remembered. */
const MAX_REMEMBERED = 200;
const MASK = "***";

/** Keeps secrets out of the journal: those of the world and those that requests bring, in every encoding. */
export class Secrets {
  readonly #members: readonly string[];
  readonly #words: ReadonlySet<unknown>;
  readonly #world: Spellings;
  readonly #sent = new Map<string, Spellings>();
  #conceal: Conceal | undefined;

  constructor(document: Document, { agents }: World) {
    this.#members = writeOnlyMembers(document);
    const schemas = Object.values(document.components.schemas).flatMap((schema) => [schema, ...(schema.anyOf ?? [])]);
    this.#words = new Set(schemas.flatMap((schema) => schema.enum ?? []));
    this.#world = spellingsOf(...new Set(agents.map(({ password = "" }) => password)));
  }

  /** Learns the secrets of a request: of its headers, by names in lower case, and of its body. */
  learn(headers: Readonly<Record<string, unknown>>, body: unknown): void {
    const given = (body ?? {}) as Record<string, unknown>;
    const members = this.#members.flatMap((name) => (given[name] === undefined ? [] : [String(given[name])]));
    for (const secret of [...members, ...credentialsIn(headers)]) {
      // A longer secret is masked anyway.
      if (secret === "" || secret.length > MAX_SHOWN_LENGTH || this.#sent.has(secret)) continue;
      this.#sent.set(secret, spellingsOf(secret));
      const [oldest] = this.#sent.keys();
      if (this.#sent.size > MAX_REMEMBERED) this.#sent.delete(oldest as string);
      this.#conceal = undefined;
    }
  }

  /** The value with its secrets masked. The time does not depend on its length. */
  show(value: string): string {
    if (value.length > MAX_SHOWN_LENGTH) return this.#words.has(value) ? value : MASK;
    this.#conceal ??= concealerFromSpellings(merged([this.#world, ...this.#sent.values()]));
    return this.#conceal(value);
  }
}

/** The credentials in headers: tokens, the password in one of them, and the values of cookies. */
function credentialsIn(headers: Readonly<Record<string, unknown>>): string[] {
  const tokens = ["authorization", "proxy-authorization"].map(
    (name) =>
      String(headers[name] ?? "")
        .split(" ")
        .at(-1) ?? "",
  );
  const passwords = tokens.map((token) => Buffer.from(token, "base64").toString().split(":").slice(1).join(":"));
  const cookies = String(headers["cookie"] ?? "").split(";");
  const values = cookies.map((pair) => pair.slice(pair.indexOf("=") + 1).trim());
  // A shorter one is a preference, such as a language, and occurs in any text.
  return [...tokens, ...passwords, ...values].filter((value) => value.length > 3);
}

const merged = (all: readonly Spellings[]): Spellings => {
  const kind = (at: 0 | 1 | 2) => new Set(all.flatMap((spellings) => [...spellings[at]]));
  return [kind(0), kind(1), kind(2)];
};
