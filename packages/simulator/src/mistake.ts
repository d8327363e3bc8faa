/** A mistake of the caller who starts the simulator. The message says in one line what is wrong, where, and what to do. */
export class Mistake extends Error {
  override name = "Mistake";

  constructor(message: string, options?: ErrorOptions) {
    super(inOneLine(message), options);
  }
}

/** Text from outside, such as a name in a file, may hold line ends and sequences that control a terminal. */
export const inOneLine = (text: string): string =>
  text
    .slice(0, 1_000)
    .replaceAll(/\p{Cc}/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
