import { stringify } from "yaml";

/** YAML that parsers of YAML 1.1 read, too: a date or `yes` as a string is quoted, which they would take for another type. */
export const toYaml = (value: unknown): string =>
  stringify(value, { lineWidth: 120, aliasDuplicateObjects: false, compat: "yaml-1.1" });
