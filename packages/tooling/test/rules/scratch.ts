import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { linkDependencies } from "../../../../test/repository/checkout.ts";
import { inRoot } from "../../src/root.ts";

/** A copy of the files that the commands read and write, for mutations. Disposing of it removes it. */
export class Scratch implements Disposable {
  readonly folder: string = mkdtempSync(join(tmpdir(), "qualitycontrol-"));

  constructor() {
    const read = ["openapi", "generated", "packages/simulator/control"];
    for (const name of [...read, "redocly.yaml", ".spectral.yaml", "biome.json", "package.json"])
      cpSync(inRoot(name), join(this.folder, name), { recursive: true, filter: isOurs });
    for (const name of ["scripts", "packages/tooling", "packages/core"])
      cpSync(inRoot(name), join(this.folder, name), { recursive: true, filter: isOurs });
    linkDependencies(this.folder);
  }

  /** The file of a path, by its position in the index of the contract. */
  pathFile(index: number): string {
    const { paths } = parse(readFileSync(inRoot("openapi/openapi.yaml"), "utf8")) as {
      paths: Record<string, { $ref: string }>;
    };
    return `openapi/${Object.values(paths)[index]?.$ref}`;
  }

  read(file: string): string {
    return readFileSync(join(this.folder, file), "utf8");
  }

  write(file: string, text: string): void {
    writeFileSync(join(this.folder, file), text);
  }

  /** Changes a file. Throws if the text does not change. */
  edit(file: string, change: (text: string) => string): void {
    const text = this.read(file);
    const changed = change(text);
    if (changed === text) throw new Error(`${file} did not change.`);
    this.write(file, changed);
  }

  /** Runs a script of the copy. */
  run(script: string, ...args: string[]): { status: number | null; output: string } {
    const command = [join(this.folder, script), ...args];
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: "utf8" });
    return { status, output: stdout + stderr };
  }

  /** The texts of all files of `generated/`, by file. */
  generated(): Record<string, string> {
    const entries = readdirSync(join(this.folder, "generated"), { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
    return Object.fromEntries(files.sort().map((file) => [file, readFileSync(file, "utf8")]));
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true });
  }
}

const isOurs = (path: string): boolean => !path.endsWith("node_modules");
