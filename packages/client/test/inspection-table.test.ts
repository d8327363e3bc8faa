import { globSync, readFileSync } from "node:fs";
import document from "@qualitycontrol/contract/openapi.json" with { type: "json" };
import { operations } from "@qualitycontrol/contract/operations";
import { root } from "@qualitycontrol/tooling/root";
import { rolldown } from "rolldown";
import { describe, expect, it } from "vitest";
import { heardBy } from "../src/inspection/describe.ts";
import { endedBy, type Transition, transitions } from "../src/inspection/transitions.ts";
import { readPage } from "./samples.ts";

const page = readPage("docs/inspections.md");
const [, section = ""] = page.split("## Which transitions are documented\n");

/** The cells of the tables in a text, without their heads. */
const tablesIn = (markdown: string) =>
  markdown
    .split(/\n\n/)
    .filter((block) => block.startsWith("|"))
    .map((block) =>
      block
        .split("\n")
        .slice(2)
        .map((line) =>
          line
            .split("|")
            .slice(1, -1)
            .map((cell) => cell.trim()),
        ),
    );

type Noticed = { inspector: { certainty?: string } };

/** Whether the operation's page says what the inspector does afterwards. */
function certaintyOf({ operation }: Transition): string {
  const { path, method, source } = operations[operation];
  const described = (document.paths as Record<string, Record<string, object>>)[path]?.[method.toLowerCase()];
  const { "x-noticed-by": noticed } = described as { "x-noticed-by": Noticed };
  return source.certainty === "documented" ? (noticed.inspector.certainty ?? "documented") : source.certainty;
}

const stepOf = ({ action, mode, operation }: Transition) =>
  action === "intercept"
    ? operation === "intercept"
      ? "intercept()"
      : "intercept(callId)"
    : `${action} ${mode ?? ""}`.trim();

describe("the README", () => {
  const [steps, events] = tablesIn(section.split("\n## ")[0] ?? "");

  it("lists every step with its operation, its states and who hears, and whether that is documented", () => {
    const expected = transitions.map((it) => [
      stepOf(it),
      it.from.join(", "),
      `\`${it.operation}\``,
      it.meanwhile,
      it.to,
      heardBy(it.to),
      certaintyOf(it),
    ]);
    expect(steps).toEqual(expected);
  });

  it("lists the events that end an inspection, with the reason", () => {
    const reasons = (events ?? []).map(([event = "", then = ""]) => {
      const [, eventType = "", phoneState] = /^`(\w+)`(?:, phoneState (\d))?/.exec(event) ?? [];
      const reason =
        eventType === "AgentOther_ShutdownService"
          ? "signed-out"
          : endedBy(eventType, { phoneState: Number(phoneState) });
      return [then.includes(`\`${reason}\``), then];
    });
    expect(reasons).toHaveLength(5);
    for (const [isNamed, then] of reasons) expect(isNamed, String(then)).toBe(true);
  });
});

describe("the code of the entry", () => {
  it("contains neither the toggle nor anything else that an inspection must not send", async () => {
    const input = `${root}/packages/client/src/inspection/index.ts`;
    const bundle = await rolldown({ input, platform: "browser", logLevel: "silent", external: [/contract\/calls/] });
    const { output } = await bundle.generate({ format: "esm", minify: true });
    const names = new Set(output[0].code.match(/\b[a-z]\w+\b/g));
    const named = Object.keys(operations).filter((operation) => names.has(operation));
    expect(named.sort()).toEqual(
      [
        ...transitions.map(({ operation }) => operation),
        "pollEvents",
        "updateGuid",
        "queryAgentInfoByWorkNo",
        "queryAllCallInfoByAgentWorkNoEx",
      ]
        .filter((it, index, all) => all.indexOf(it) === index && named.includes(it))
        .sort(),
    );
    expect(named).toEqual(expect.arrayContaining(transitions.map(({ operation }) => operation)));
  });

  it("names no such operation in its source, either", () => {
    const forbidden = Object.values(operations).flatMap(({ operationId, consequence }) =>
      consequence === "call-cut" && !operationId.startsWith("intercept") ? [operationId] : [],
    );
    for (const file of globSync(`${root}/packages/client/src/inspection/*.ts`)) {
      const code = readFileSync(file, "utf8").replaceAll(/\/\*\*[\s\S]*?\*\/|\/\/.*/g, "");
      for (const operation of [...forbidden, "switchSuperviseOrInsert", "syncAgentInfo"])
        expect(code.includes(operation), `${file}: ${operation}`).toBe(false);
    }
  });
});
