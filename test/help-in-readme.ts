import { editions } from "@qualitycontrol/contract/calls";

/** What a command prints for `--help`, as a README shows it: the names of the editions change with the contract. */
export const helpInReadme = (help: string): string => help.replace(`(${editions.join(", ")})`, "(listed by --help)");
