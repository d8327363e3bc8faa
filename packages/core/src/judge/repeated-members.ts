/** An object or array that is open while a text is read. */
interface Level {
  /** The names of an object so far; an array has none. */
  names: Set<string> | undefined;
  /** The name of the member, or the index of the item. */
  at: string | number;
}

/** So many are shown: each place may be as long as the text is deep. */
const LIMIT = 10;

/** So many values are judged: each may be wrong, and 16 MiB of them would take a minute and gigabytes. */
export const MAX_VALUES = 600_000;

/**
 * The places of members whose name an object has already had, such as `body/retcode`. Parsers keep one of them, each its
 * own, so that one response means different things to different clients.
 *
 * @param json valid JSON, however deep
 * @returns undefined if it holds more values than are judged
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
