/** The words that Java reserves, and the names that a component of a record must not have. */
const RESERVED = new Set(
  `abstract assert boolean break byte case catch char class const continue default do double else enum extends final finally
  float for goto if implements import instanceof int interface long native new null package private protected public return
  short static strictfp super switch synchronized this throw throws transient true false try void volatile while _
  clone finalize getClass hashCode notify notifyAll toString wait json from`.split(/\s+/),
);

/** The Java name of a class: `AgentEvent_Talking` → `AgentEventTalking`. */
export const className = (name: string): string =>
  name.replaceAll(/(?:^|_)(\w)/g, (_, first: string) => first.toUpperCase());

/** The Java name of a constant: `NotSignedIn` → `NOT_SIGNED_IN`. */
export const constantName = (name: string): string =>
  name
    .replaceAll(/(?<=[a-z\d])(?=[A-Z])/g, "_")
    .replaceAll("-", "_")
    .toUpperCase();

/** The Java name of a component: the contract's own name, unless Java reserves it. */
export const componentName = (name: string): string => (RESERVED.has(name) ? `${name}_` : name);

/** The Java name of an edition: `2025-11` → `E2025_11`, `as-documented` → `AS_DOCUMENTED`. */
export const editionName = (edition: string): string => constantName(/^\d/.test(edition) ? `E${edition}` : edition);

/** A text as a literal of Java, or `null`. The contract's texts have no control characters but line ends. */
export const text = (value: string | undefined | null): string => (value == null ? "null" : JSON.stringify(value));
