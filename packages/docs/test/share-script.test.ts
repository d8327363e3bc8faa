import { UserError } from "@qualitycontrol/core/user-error";
import { describe, expect, test } from "vitest";
import { SCRIPT, shareScript } from "../src/reference/share-script.ts";

const REDOC = 'const{init}=(()=>{new Worker(import.meta.url);let quoted="import.meta.dirname"})();';
const SHOW = "const __redoc_definition = {};init();";
const ORIGINAL = `<script>first()</script><script type="module">${REDOC}export{init};\n${SHOW}</script><p>end</p>`;

describe("moving Redoc's script out of a page", () => {
  const { page, script } = shareScript(ORIGINAL);

  test("keeps the calls that show the document, after the script that they need", () => {
    expect(page.split(/\n */)).toEqual([
      `<script>first()</script><script defer src="${SCRIPT}"></script>`,
      `<script type="module">`,
      `${SHOW}</script><p>end</p>`,
    ]);
  });

  test("finds it from the folder of an edition", () => {
    expect(shareScript(ORIGINAL, "../").page).toContain(`src="../${SCRIPT}"`);
  });

  test("makes it a classic script in strict mode", () => {
    expect(script).toBe(`"use strict";${REDOC.replace("import.meta.url", '""')}`);
    expect(() => new Function(script)).not.toThrow();
  });

  test.each([
    ["is not a module", ORIGINAL.replace(' type="module"', "")],
    ["exports nothing", ORIGINAL.replace("export{init};", "")],
    ["is not followed by the document", ORIGINAL.replace("__redoc_definition", "__definition")],
    ["uses other module syntax", ORIGINAL.replace("import.meta.url", "import.meta.resolve(x)")],
  ])("fails loudly when it %s", (_, changed) => {
    expect(() => shareScript(changed)).toThrow(UserError);
    expect(() => shareScript(changed)).toThrow(/Redoc's page has changed/);
  });
});
