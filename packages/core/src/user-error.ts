/** An error that the user of a command or function can correct. The message says in one line what was wrong, where, and what to do. */
export class UserError extends Error {
  override name = "UserError";

  constructor(message: string, options?: ErrorOptions) {
    super(inOneLine(message, 10_000), options);
  }
}

/**
 * Text from outside in one line: a name in a file may hold line ends and sequences that control a terminal.
 *
 * @param limit how many characters are kept
 */
export const inOneLine = (text: string, limit = 1_000): string =>
  text
    .slice(0, limit)
    .replaceAll(/\p{Cc}/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
