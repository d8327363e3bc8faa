import { editionNames } from "@qualitycontrol/core/contract";

/** What a command prints for `--help`, as a README shows it: the names of the editions change with the contract. */
export const helpInReadme = (help: string): string =>
  help.replace(`(${editionNames().join(", ")})`, "(listed by --help)");
