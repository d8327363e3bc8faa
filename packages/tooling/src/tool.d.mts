/** The file of a command, to be run by Node; undefined if the scripts know no such command. */
export function toolOf(name: string): string | undefined;
