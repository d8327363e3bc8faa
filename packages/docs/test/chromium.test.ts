import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { findChromium } from "./chromium.ts";

const scratch = mkdtempSync(join(tmpdir(), "qualitycontrol-"));
afterAll(() => rmSync(scratch, { recursive: true }));

/** A folder that contains a file of that name. */
function place(name: string, mode = 0o755): { folder: string; file: string } {
  const folder = mkdtempSync(join(scratch, "bin-"));
  const file = join(folder, name);
  writeFileSync(file, "");
  chmodSync(file, mode);
  return { folder, file };
}

describe("where Chromium is looked for", () => {
  test.each(["chromium", "chromium-browser", "google-chrome"])("as %s on the PATH", (name) => {
    const { folder, file } = place(name);
    expect(findChromium({ PATH: ["", "/nowhere", folder].join(delimiter) })).toEqual({ path: file });
  });

  test("CHROMIUM comes before the PATH", () => {
    const { file } = place("my-browser");
    expect(findChromium({ CHROMIUM: file, PATH: place("chromium").folder })).toEqual({ path: file });
  });

  test("a CHROMIUM that does not exist is an error, not a reason to skip", () => {
    expect(() => findChromium({ CHROMIUM: "/nowhere/chromium", PATH: "" })).toThrow(
      /CHROMIUM names \/nowhere\/chromium/,
    );
  });

  test("a file that cannot be executed is not Chromium", () => {
    expect(findChromium({ PATH: place("chromium", 0o644).folder }).path).toBeUndefined();
  });
});

describe("where there is no Chromium", () => {
  const empty = join(scratch, "empty");
  mkdirSync(empty);

  test.each([{}, { PATH: "" }, { PATH: empty }])(
    "%o: the tests are not run, and the reason says how to install it",
    (env) => {
      expect(findChromium(env).missing).toContain("apt-get install chromium");
    },
  );

  test("QUALITYCONTROL_BROWSER=required makes that a failure", () => {
    expect(() => findChromium({ PATH: empty, QUALITYCONTROL_BROWSER: "required" })).toThrow(/apt-get install chromium/);
  });
});
