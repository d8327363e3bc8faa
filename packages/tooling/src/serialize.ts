import { stringify } from "yaml";

/** JSON as people read it, which ends with a line end. */
export const toJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** YAML that parsers of YAML 1.1 read, too: a date or `yes` as a string is quoted, which they would take for another type. */
export const toYaml = (value: unknown): string =>
  stringify(value, { lineWidth: 120, aliasDuplicateObjects: false, compat: "yaml-1.1" });
