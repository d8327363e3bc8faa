import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "./root.ts";

const GENERATED = join(root, "generated");
const MANIFEST = "package.json";
const GENERATE = "Run: npm run generate";

/** `npm run generate` is no advice for itself. */
const IS_GENERATE = process.argv[1] === join(root, "scripts", "generate.ts");

/**
 * Explains an error that the state of this checkout causes: a file that cannot be written, or a generated file that is missing
 * or broken.
 *
 * @returns one line with the command that fixes it, or undefined for any other error
 */
export function explain(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code = "", path = "" } = error as NodeJS.ErrnoException;
  if (path.startsWith(root)) {
    if (code === "EROFS") return `${path} is on a read-only file system. Run: git clone "${root}" <new folder>`;
    if (code === "EACCES" || code === "EPERM")
      return `${path} cannot be read or written (${code}). Run: sudo chown -R "$(id -un)" "${root}"`;
  }
  if (code === "ENOENT" && path.startsWith(GENERATED)) return `${relative(root, path)} is missing. ${GENERATE}`;
  const missing = code === "ERR_MODULE_NOT_FOUND" || code === "MODULE_NOT_FOUND";
  if (!missing && !(error instanceof SyntaxError)) return IS_GENERATE ? undefined : explainGenerated();
  const file = generatedIn(`${(error as { url?: string }).url ?? ""}\n${error.message}\n${error.stack}`);
  return file ? `${file} is ${missing ? "missing" : "broken"}. ${GENERATE}` : explainGenerated();
}

/** The first generated file that a text names as a path, a URL or an import specifier. */
function generatedIn(text: string): string | undefined {
  const [address] = /file:\/\/[^\s"')]*/.exec(text) ?? [];
  const named = address === undefined ? text : `${fileURLToPath(address)}\n${text}`;
  const at = named.indexOf(GENERATED);
  if (at >= 0) return relative(root, /^[^\n"']*?\.(?:json|js|ts|yaml|md)/.exec(named.slice(at))?.[0] ?? GENERATED);
  const [, entry] = /@qualitycontrol\/contract\/([\w/.-]+)/.exec(text) ?? [];
  return entry && `generated/${entry}`;
}

/** One line about a generated file that is missing or truncated, if any, with the command that fixes it. */
export function explainGenerated(): string | undefined {
  const line = (name: string, state: string) => `${join("generated", name)} is ${state}. ${GENERATE}`;
  if (!existsSync(join(GENERATED, MANIFEST))) return line(MANIFEST, "missing");
  const names = readdirSync(GENERATED, { recursive: true, encoding: "utf8" })
    .filter((name) => /^(?!node_modules|CHANGELOG).*\.(?:json|js|ts|yaml|md)$/.test(name))
    .sort();
  // The files are read here, because a parser's error does not name the file.
  const broken = names.find((name) => isTruncated(name, readFileSync(join(GENERATED, name), "utf8")));
  if (broken !== undefined) return line(broken, "broken");
  try {
    const missing = exported().find((name) => !existsSync(join(GENERATED, name)));
    return missing && line(missing, "missing");
  } catch {
    return line(MANIFEST, "broken");
  }
}

/** A complete file ends with a line end. The last line of code is not indented and opens no bracket. */
function isTruncated(name: string, text: string): boolean {
  const last = text.slice(text.lastIndexOf("\n", text.length - 2) + 1);
  return !text.endsWith("\n") || (/\.(?:json|js|ts)$/.test(name) && /^\s|[[{(,]\s$/.test(last));
}

/** The files that the packages import. */
function exported(): string[] {
  const { exports } = JSON.parse(readFileSync(join(GENERATED, MANIFEST), "utf8")) as {
    exports: Record<string, string | Record<string, string>>;
  };
  const folder = join(GENERATED, "editions");
  const editions = existsSync(folder) ? readdirSync(folder) : [];
  return Object.values(exports)
    .flatMap((target) => (typeof target === "string" ? [target] : Object.values(target)))
    .flatMap((name) => (name.includes("/*/") ? editions.map((edition) => name.replace("*", edition)) : [name]))
    .filter((name) => !name.includes("*"));
}

// Loaded before a script by scripts/run.mjs, because a file that cannot be imported fails before any line of the script.
if (process.execArgv.some((argument) => argument.endsWith("explain.ts"))) {
  process.on("uncaughtException", (error) => {
    console.error(explain(error) ?? error);
    process.exit(2);
  });
}
