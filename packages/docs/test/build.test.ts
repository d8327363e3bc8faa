import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { UserError } from "@qualitycontrol/core/user-error";
import { inRoot } from "@qualitycontrol/tooling/root";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { shared } from "../../../test/shared/shared.ts";
import { buildDocs } from "../src/build-docs.ts";
import { fingerprint } from "../src/fingerprint.ts";

describe("building the docs", () => {
  const scratch = mkdtempSync(join(tmpdir(), "qualitycontrol-"));
  const folder = join(scratch, "docs");
  const source = join(scratch, "documents");
  const description = join(source, "openapi.yaml");
  const page = join(folder, "index.html");

  beforeAll(async () => {
    // Only the base: the editions are built in the same way, and site.deep.test.ts checks them.
    for (const format of ["yaml", "json"]) {
      cpSync(inRoot("generated", `openapi.${format}`), join(source, `openapi.${format}`));
    }
    // The state after a build whose page was removed; it must be built again.
    mkdirSync(folder);
    writeFileSync(join(folder, ".fingerprint"), fingerprint(source));
    expect(await buildDocs({ source, folder })).toBe(folder);
  });
  afterAll(() => rmSync(scratch, { recursive: true }));

  /** Distinguishes two writes of a file, even with the same content. */
  const written = () => statSync(page, { bigint: true }).mtimeNs;

  test("builds again when the page is missing", () => {
    expect(readFileSync(join(folder, ".fingerprint"), "utf8")).toBe(fingerprint(source));
    expect(existsSync(page)).toBe(true);
  });

  test("does nothing while nothing has changed", async () => {
    const before = written();
    await buildDocs({ source, folder });
    expect(written()).toBe(before);
  });

  test("rebuilds after a change of the description, and leaves only the docs", async () => {
    writeFileSync(join(folder, "left-over.html"), "");
    writeFileSync(description, readFileSync(description, "utf8").replace(/^ {2}title: .*$/m, "  title: A new title"));
    const document = join(source, "openapi.json");
    writeFileSync(document, readFileSync(document, "utf8").replace(/"title": "[^"]*"/, '"title": "A new title"'));
    await buildDocs({ source, folder });
    expect(readFileSync(page, "utf8")).toContain("<title>A new title (As documented)</title>");
    expect(readFileSync(join(folder, "reference.html"), "utf8")).toContain("<title>A new title</title>");
    expect(existsSync(join(folder, "left-over.html"))).toBe(false);
    expect(readdirSync(scratch).sort()).toEqual(["docs", "documents"]);
  });

  describe("that fails", () => {
    const broken = {
      "a syntax error": "openapi: 3.1.1\ninfo: [",
      "an unknown kind of document": "openapi: 9.9.9\n",
      "a fact that stands in no catalogue": readFileSync(inRoot("generated/openapi.yaml"), "utf8").replaceAll(
        "- InspectorSignedIn",
        "- Nobody",
      ),
    };

    test.each(Object.entries(broken))("reports the place, and keeps the last good page: %s", async (_what, text) => {
      const [good, before] = [readFileSync(description), readFileSync(page, "utf8")];
      writeFileSync(description, text);
      const failure = await buildDocs({ source, folder }).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(UserError);
      expect((failure as UserError).message).toMatch(/openapi\.yaml cannot be rendered: \S/);
      expect(readFileSync(page, "utf8")).toBe(before);
      expect(readdirSync(scratch).sort()).toEqual(["docs", "documents"]);
      writeFileSync(description, good);
    });

    test("names a missing description in one line, with the command that creates it", async () => {
      const failure = await buildDocs({ source: join(scratch, "nowhere"), folder }).catch((error) => error);
      expect(failure).toBeInstanceOf(UserError);
      expect(failure.message).toMatch(/^.*nowhere.openapi\.yaml is missing.*npm run generate$/);
    });
  });
});

describe("npm run docs", () => {
  const command = (...args: string[]) =>
    spawnSync(process.execPath, [inRoot("scripts/docs.ts"), ...args], { cwd: inRoot(), encoding: "utf8" });

  test("prints where the page is", async () => {
    await shared("docs");
    const { status, stdout } = command();
    expect(status).toBe(0);
    expect(stdout).toContain(pathToFileURL(inRoot("dist/docs/index.html")).href);
  });

  test("rejects an argument in one line", () => {
    const { status, stderr } = command("--fast");
    expect(status).toBe(2);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });
});
