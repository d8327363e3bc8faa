const METHODS = new Set(["get", "put", "post", "delete", "patch", "head", "options", "trace"]);

/** Below these keys are data or names of the wire, where an `x-` is not an extension. */
const DATA = new Set(["value", "example", "default", "const", "enum"]);

/** Each extension is in the closed list, and is at a place where it is read. */
export default function placedExtensions(document, places) {
  const findings = [];
  const walk = (node, path) => {
    if (typeof node !== "object" || node === null) return;
    const names = path.at(-1) === "properties";
    for (const [key, child] of Object.entries(node)) {
      if (key.startsWith("x-") && !names) {
        if (!(places[placeOf(path)] ?? []).includes(key))
          findings.push({ message: adviceFor(key, places), path: [...path, key] });
      } else if (names || !DATA.has(key)) {
        walk(child, [...path, key]);
      }
    }
  };
  walk(document, []);
  return findings;
}

function placeOf(path) {
  if (path.length === 0) return "document";
  if (path.length === 1 && path[0] === "components") return "components";
  if (path.at(-2) === "parameters") return "parameter";
  if (path.at(-2) === "securitySchemes") return "securityScheme";
  if (path[0] === "components" && (path[1] === "schemas" || path.includes("schema"))) return "schema";
  if (path.length === 3 && path[0] === "paths" && METHODS.has(path[2])) return "operation";
  return "elsewhere";
}

function adviceFor(key, places) {
  const homes = Object.keys(places).filter((place) => places[place].includes(key));
  if (homes.length > 0) return `Move ${key} to where it is read: ${homes.join(" or ")}`;
  return `Remove ${key}, or add it to the closed list of extensions`;
}
