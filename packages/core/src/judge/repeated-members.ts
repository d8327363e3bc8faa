/** An object or array that is not closed yet. */
interface Level {
  /** The names in an object so far. Undefined for an array. */
  names: Set<string> | undefined;
  /** The current member's name, or the current item's index. */
  at: string | number;
}

/** The most places to report: each may be as long as the JSON is deep. */
const LIMIT = 10;

/** The most values to check: 16 MiB of invalid values would take a minute and gigabytes of memory. */
export const MAX_VALUES = 600_000;

/**
 * Finds members whose name occurs twice in an object, such as `body/retcode`. Parsers differ in which of the two they keep, so
 * the same response means different things to different clients.
 *
 * @param json valid JSON, however deep
 * @returns undefined if there are more than `MAX_VALUES` values
 */
export function repeatedMembers(json: string): string[] | undefined {
  const places: string[] = [];
  const levels: Level[] = [];
  let name = "";
  let values = 1;
  for (let at = 0; at < json.length; at++) {
    const level = levels.at(-1);
    switch (json[at]) {
      case '"': {
        const begin = at;
        for (at++; json[at] !== '"'; at++) if (json[at] === "\\") at++;
        if (level?.names) name = json.slice(begin, at + 1);
        break;
      }
      case ":": {
        if (!level?.names) break;
        level.at = JSON.parse(name) as string;
        if (places.length < LIMIT && level.names.has(level.at)) {
          places.push(["body", ...levels.map((it) => it.at)].join("/"));
        }
        level.names.add(level.at);
        break;
      }
      case ",":
        if (level && !level.names) level.at = Number(level.at) + 1;
        if (++values > MAX_VALUES) return undefined;
        break;
      case "{":
      case "[":
        if (++values > MAX_VALUES) return undefined;
        levels.push(json[at] === "{" ? { names: new Set(), at: "" } : { names: undefined, at: 0 });
        break;
      case "}":
      case "]":
        levels.pop();
    }
  }
  return [...new Set(places)];
}
