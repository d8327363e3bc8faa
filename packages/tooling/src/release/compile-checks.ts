import { writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { inRoot } from "../root.ts";

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts", "lib.esnext.disposable.d.ts"],
  types: ["node"],
  typeRoots: [inRoot("node_modules/@types")],
};

/** The declarations of the language and of other packages, which are the same in each program. */
const libraries = new Map<string, ts.SourceFile | undefined>();
const host = ts.createCompilerHost(OPTIONS);
const read = host.getSourceFile;
host.getSourceFile = (name, ...others) => {
  if (!name.includes("/node_modules/")) return read(name, ...others);
  if (!libraries.has(name)) libraries.set(name, read(name, ...others));
  return libraries.get(name);
};

/** Loads files of declarations. */
export const programOf = (files: string[], previous?: ts.Program): ts.Program =>
  ts.createProgram(files, OPTIONS, host, previous);

/**
 * Compiles statements.
 *
 * @param imports the imports that they need
 * @returns the compiler's reason for each statement that does not compile, by its index
 * @throws Error if an import does not compile
 */
export function compileChecks(
  folder: string,
  imports: string[],
  statements: string[],
  previous: ts.Program,
): Map<number, string> {
  if (statements.length === 0) return new Map();
  const file = join(folder, "checks.ts");
  writeFileSync(file, [...imports, ...statements].join("\n"));
  const program = programOf([...previous.getRootFileNames(), file], previous);
  const source = program.getSourceFile(file);
  if (!source) throw new Error(`${file} was not compiled.`);
  const found = new Map<number, string>();
  for (const { start = 0, messageText } of ts.getPreEmitDiagnostics(program, source)) {
    const index = source.getLineAndCharacterOfPosition(start).line - imports.length;
    if (index < 0) throw new Error(`The declarations cannot be compared: ${reasonOf(messageText)}`);
    if (!found.has(index)) found.set(index, reasonOf(messageText));
  }
  return found;
}

/** The innermost message, which names the member that differs. Types of the same name are distinguished by their version. */
function reasonOf(message: string | ts.DiagnosticMessageChain): string {
  const text = typeof message === "string" ? message : message.messageText;
  const [first] = typeof message === "string" ? [] : (message.next ?? []);
  return first
    ? reasonOf(first)
    : text.replaceAll(/import\("[^"]*\/(old|new)\/[^"]*"\)\.(\w+)/g, (_, side, name) => `${name} (${side})`);
}
