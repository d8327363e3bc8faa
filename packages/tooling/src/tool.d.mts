/** The file of a command, to be run by Node; undefined if the scripts know no such command. */
export function toolOf(name: string): string | undefined;

/** The command that starts npm or npx, and its arguments. */
export function npmCommand(name: "npm" | "npx", args: readonly string[]): [command: string, args: string[]];
