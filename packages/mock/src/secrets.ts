import { guidHeader, newGuidHeader } from "@qualitycontrol/contract/calls";
import type { Contract } from "./contract.ts";
import { anyFormOf, type Hide, hidden } from "./judge/hiding.ts";
import type { RawAnswer } from "./judge/index.ts";

/** So many secrets are remembered: a gateway may give in one answer what came with an earlier request. */
const REMEMBERED = 200;

/** Headers of a request that let in whoever has them. */
const telling = [guidHeader, "authorization", "proxy-authorization", "cookie"].map((name) => name.toLowerCase());

/** The secrets of requests and answers. They are kept to be hidden in what is told. */
export class Secrets {
  readonly #members: ReadonlySet<string>;
  /** Each with its forms, once they were needed; the latest is the last. */
  readonly #known = new Map<string, RegExp | undefined>();

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
  readonly hide: Hide = (text) => {
    // No spelling is shorter than the secret. The longest goes first, for one may be part of another.
    const fitting = [...this.#known.keys()].filter((secret) => secret.length <= text.length);
    const longestFirst = fitting.sort((one, other) => other.length - one.length);
    return hidden(
      text,
      longestFirst.map((secret) => this.#formOf(secret)),
    );
  };

  /**
   * Learns the Guid and its like, and the members of the body that the contract has for writing only; of a body that is
   * no JSON, every word.
   *
   * @param headers by names in lower case
   */
  learnFromRequest(headers: Readonly<Record<string, unknown>>, body: string): void {
    const values = telling.flatMap((name) => (headers[name] === undefined ? [] : [String(headers[name])]));
    this.learn([...values, ...values.flatMap(partsOf), ...this.#secretsOf(body)]);
  }

  /** Learns a new Guid. */
  learnFromAnswer({ headers }: RawAnswer): void {
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
    if (typeof body !== "object" || body === null) return [];
    return Object.entries(body).flatMap(([name, value]) => {
      if (typeof value === "object") return this.#secretsIn(value);
      return this.#members.has(name) ? [String(value)] : [];
    });
  }

  /** Learns what is known to be secret. */
  learn(values: readonly string[]): void {
    for (const value of values) if (value !== "" && !this.#known.has(value)) this.#known.set(value, undefined);
    for (const secret of this.#known.keys()) {
      if (this.#known.size <= REMEMBERED) return;
      this.#known.delete(secret);
    }
  }

  #formOf(secret: string): RegExp {
    const form = this.#known.get(secret) ?? anyFormOf(secret);
    this.#known.set(secret, form);
    return form;
  }
}

/** What stands behind `Bearer ` or `JSESSIONID=`. */
const partsOf = (value: string): string[] => value.split(/[\s;,]+|^[^=]*=/).filter((part) => part.length > 3);
