/** An error that the user of a command or function can correct. The message says in one line what was wrong, where, and what to do. */
export class UserError extends Error {
  override name = "UserError";

  constructor(message: string, options?: ErrorOptions) {
    super(inOneLine(message), options);
  }
}

/** Text from outside in one line: a name in a file may hold line ends and sequences that control a terminal. */
export const inOneLine = (text: string): string =>
  text
    .slice(0, 1_000)
    .replaceAll(/\p{Cc}/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
