import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "@qualitycontrol/tooling/root";
import ts from "typescript";
import { expect, test } from "vitest";

const code = `import type { Inspector } from "@qualitycontrol/client";
import { InspectionMode } from "@qualitycontrol/client/values";
export const coach = (inspector: Inspector) =>
  inspector.requestSwitchInsertWhisperAgent({ whisperagentid: 49999, switchtype: InspectionMode.Whisper });
`;

/** What an editor shows for the last word of a text in the code above. */
function hoverOn(): (text: string) => string {
  const file = join(root, "packages/client/test/hovered.ts");
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, files: [file] }, ts.sys, root);
  const host: ts.LanguageServiceHost = {
    getCompilationSettings: () => options,
    getScriptFileNames: () => [file],
    getScriptVersion: () => "1",
    getScriptSnapshot: (name) =>
      name === file
        ? ts.ScriptSnapshot.fromString(code)
        : ts.sys.fileExists(name)
          ? ts.ScriptSnapshot.fromString(readFileSync(name, "utf8"))
          : undefined,
    getCurrentDirectory: () => root,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (name) => name === file || ts.sys.fileExists(name),
    readFile: (name) => (name === file ? code : ts.sys.readFile(name)),
    directoryExists: ts.sys.directoryExists,
    realpath: ts.sys.realpath ?? ((path) => path),
  };
  const service = ts.createLanguageService(host);
  return (text) => {
    const info = service.getQuickInfoAtPosition(file, code.indexOf(text) + text.length - 1);
    return ts.displayPartsToString(info?.documentation);
  };
}

test("an editor shows what a value means, at the value and at the argument", () => {
  const hover = hoverOn();
  expect(hover("InspectionMode.Whisper")).toBe("2: whisper; the customer cannot hear you");
  expect(hover("switchtype")).toContain("- `2` (`Whisper`): whisper; the customer cannot hear you");
  expect(hover("whisperagentid")).toContain("from 101 to 999999");
});
