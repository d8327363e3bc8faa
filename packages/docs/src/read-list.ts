import { readFileSync } from "node:fs";
import { UserError } from "@qualitycontrol/core/user-error";
import { inRoot } from "@qualitycontrol/tooling/root";
import { parse } from "yaml";

/**
 * A list that writers keep in a YAML file of the repository.
 *
 * @throws UserError if it cannot be read
 */
export function readList<Entry>(file: string): Entry[] {
  try {
    return parse(readFileSync(inRoot(file), "utf8"));
  } catch (error) {
    throw new UserError(`${file} cannot be read: ${(error as Error).message.trim()}`);
  }
}
