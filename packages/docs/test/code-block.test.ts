import { readFileSync } from "node:fs";
import { inRoot } from "@qualitycontrol/tooling/root";
import { placeholdersOf } from "@qualitycontrol/tooling/targets/samples/sample-call";
import { expect, test } from "vitest";
import { samplesOf } from "../src/samples.ts";
import { codeBlock } from "../src/site/code-block.ts";
import { KINDS, tokensOf } from "../src/site/highlight.ts";
import { eachOperation, readContract } from "./contract.ts";

const contract = readContract();
const samples = eachOperation(contract).flatMap(({ operationId }) => samplesOf(operationId));
const shown = (html: string) => html.replaceAll(/<[^>]*>/g, "");

test("a kind of token is a class of its own, and whitespace between tokens has none", () => {
  expect(codeBlock("json", '{ "retcode": "0", "count": 1 } <').text).toBe(
    '<pre data-language="json" tabindex="0"><code>{ <span class="attribute">&quot;retcode&quot;</span>: ' +
      '<span class="string">&quot;0&quot;</span>, <span class="attribute">&quot;count&quot;</span>: ' +
      '<span class="constant">1</span> } &lt;</code></pre>\n',
  );
});

test("what is filled into a text has the colour of the code around it", () => {
  expect(tokensOf("sh", 'echo "Guid: $GUID!"')).toEqual([
    { text: "echo ", kind: "" },
    { text: '"Guid: ', kind: "string" },
    { text: "$GUID", kind: "" },
    { text: '!"', kind: "string" },
  ]);
});

test.each(["text", "dot", ""])("code in the language “%s” has no colours", (language) => {
  expect(tokensOf(language, "if (true)")).toEqual([{ text: "if (true)", kind: "" }]);
});

test.each([...new Set(samples.map(({ language }) => language)), "http", "xml", "yaml", "sh", "ts"])(
  "%s has colours",
  (language) => {
    const code = samples.find((sample) => sample.language === language)?.source ?? '<a b="1"/>\nname: "text"\nif [ 1 ]';
    expect(tokensOf(language, code).filter(({ kind }) => kind !== "").length).toBeGreaterThan(0);
  },
);

test("colours change no character of a sample, and a placeholder remains one text", () => {
  const placeholders = placeholdersOf(contract);
  for (const { language, source } of samples) {
    const { text } = codeBlock(language, source, placeholders);
    expect(shown(text)).toBe(shown(codeBlock("text", source).text));
    for (const [name, value] of Object.entries(placeholders)) {
      const marks = [...text.matchAll(new RegExp(`<mark[^>]* data-placeholder="${name}">(.*?)</mark>`, "g"))];
      expect(marks.map(([, mark]) => mark)).toEqual(source.includes(value) ? [value] : []);
    }
  }
});

test("every kind has a colour that is readable on the background of code, light and dark", () => {
  const style = readFileSync(inRoot("packages/docs/src/assets/site.css"), "utf8");
  const coloursOf = (name: string): string[] =>
    new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\);`).exec(style)?.slice(1) ?? [];
  const backgrounds = coloursOf("tone");
  expect(backgrounds).toHaveLength(2);
  for (const kind of KINDS) {
    const [, name = ""] = new RegExp(`^pre \\.${kind} \\{\n  color: var\\(--(\\w+)\\);`, "m").exec(style) ?? [];
    const contrasts = coloursOf(name).map((colour, at) => contrast(colour, backgrounds[at] ?? colour));
    expect(contrasts, kind).toHaveLength(2);
    for (const each of contrasts) expect(each, kind).toBeGreaterThanOrEqual(4.5);
  }
});

/** The contrast of two colours, as WCAG defines it. */
function contrast(...colours: [string, string]): number {
  const luminances = colours.map((colour) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  });
  return (Math.max(...luminances) + 0.05) / (Math.min(...luminances) + 0.05);
}
