import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkRelease } from "../../src/release/check-release.ts";
import type { Registry } from "../../src/release/registry.ts";
import sampleDocument from "./fixture/openapi.json" with { type: "json" };

const FIXTURE = join(import.meta.dirname, "fixture");
const NAME = "@qualitycontrol/sample";

type Json = Record<string, unknown>;

/** The document of the fixture, without what no test changes. */
export type SampleDocument = typeof sampleDocument;

/** What is built instead of what was released. */
export interface Built {
  version: string;
  document?: (document: SampleDocument) => void;
  declarations?: (text: string) => string;
  manifest?: (manifest: Json) => void;
  files?: Record<string, string>;
}

/** A sample package: its release, and what may be built next. */
export class SamplePackage {
  readonly folder: string = mkdtempSync(join(tmpdir(), "qualitycontrol-test-"));

  /** The folder with the tarball of a release. */
  release(version: string, manifest?: Built["manifest"]): string {
    return this.#pack({ version, ...(manifest ? { manifest } : {}) });
  }

  /** What is built, and a registry that has the release. */
  options(built: Built, registry: Partial<Registry> = {}) {
    return {
      built: this.#pack(built),
      packages: [{ name: NAME, version: built.version, source: this.folder }],
      registry: { versionsOf: () => ["0.1.0"], download: () => {}, ...registry },
    };
  }

  /** The versions that are too low for what is built. */
  async violations(built: Built, released: string): Promise<string[]> {
    const { violations } = await checkRelease({ ...this.options(built), pending: [], uncommitted: [], released });
    return violations;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }

  #pack(built: Built): string {
    const { folder: parent } = this;
    const [content, tarballs] = [mkdtempSync(join(parent, "content-")), mkdtempSync(join(parent, "packages-"))];
    this.#write(join(content, "package"), built);
    spawnSync("tar", ["-czf", join(tarballs, "sample.tgz"), "-C", content, "package"]);
    return tarballs;
  }

  #write(folder: string, { version, document, declarations, manifest, files = {} }: Built): void {
    cpSync(FIXTURE, folder, { recursive: true });
    const edit = (name: string, change: (text: string) => string) =>
      writeFileSync(join(folder, name), change(readFileSync(join(FIXTURE, name), "utf8")));
    const editJson = <T>(name: string, change: (json: T) => void) =>
      edit(name, (text) => {
        const json = JSON.parse(text) as T;
        change(json);
        return JSON.stringify(json);
      });
    editJson<Json>("package.json", (json) => {
      json["version"] = version;
      manifest?.(json);
    });
    edit("CHANGELOG.md", (text) => text.replace("## 0.1.0", `## ${version}`));
    if (document) editJson("openapi.json", document);
    if (declarations) edit("index.d.ts", declarations);
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  }
}
