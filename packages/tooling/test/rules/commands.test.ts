import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { UserError } from "@qualitycontrol/core/user-error";
import { beforeAll, describe, expect, test } from "vitest";
import { parseDocument, visit } from "yaml";
import { render } from "../../src/generate.ts";
import { lint } from "../../src/lint/lint.ts";
import { inRoot } from "../../src/root.ts";
import { Scratch } from "./scratch.ts";

interface Defect {
  defect: string;
  mutate: (scratch: Scratch) => void;
  /** The first file of a path, or the second. */
  file: 0 | 1;
  /** The beginning of the reported line. */
  line: string;
  what: RegExp;
}

/** The deep tests (commands.deep.test.ts) run the commands in processes with each defect. */
const deep = process.env["MODE"] === "deep";

const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split("\n").length;

if (deep) {
  // `npm test` has checked this before the tests.
  test("neither linter has findings in the contract", async () => {
    expect(await lint()).toEqual([]);
  });
}

describe("a contract that cannot be read", () => {
  const defects: Defect[] = [
    {
      defect: "a YAML syntax error",
      mutate: (scratch) => scratch.edit(scratch.pathFile(0), (text) => text.replace("summary: ", "summary: a: ")),
      file: 0,
      line: "  summary: a: ",
      what: /bad indentation of a mapping entry/,
    },
    {
      defect: "a dangling $ref",
      mutate: (scratch) => scratch.edit(scratch.pathFile(0), (text) => text.replace(/\$ref: .*/, "$ref: Gone.yaml")),
      file: 0,
      line: "    - $ref: Gone.yaml",
      what: /Can't resolve \$ref/,
    },
    {
      defect: "a duplicate operationId",
      mutate: (scratch) => {
        const [operationId = ""] = /operationId: .*/.exec(scratch.read(scratch.pathFile(0))) ?? [];
        scratch.edit(scratch.pathFile(1), (text) => text.replace(/operationId: .*/, operationId));
      },
      file: 1,
      line: "  operationId: ",
      what: /operationId/,
    },
  ];

  /** The place at which a defect must be reported. */
  const placeIn = (scratch: Scratch, { file, line }: Defect) =>
    `${scratch.pathFile(file)}:${lineOf(scratch.read(scratch.pathFile(file)), line)}:`;

  test.for(defects)("$defect is reported with file and line", async (defect) => {
    using scratch = new Scratch();
    defect.mutate(scratch);
    const [folder, place] = [join(scratch.folder, "openapi"), `/${placeIn(scratch, defect)}`];
    const lines = (await lint(folder)).map(({ text }) => text);
    expect(lines.find((text) => text.includes(place))).toMatch(defect.what);
    if (!deep) return;
    const error = await render(folder).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(UserError);
    expect((error as UserError).message.split("\n").find((text) => text.includes(place))).toMatch(defect.what);
  });

  if (!deep) return;
  test.for(defects)("$defect ends both commands with 1, and generates nothing", (defect) => {
    using scratch = new Scratch();
    defect.mutate(scratch);
    const place = placeIn(scratch, defect);
    const before = scratch.generated();
    for (const script of ["scripts/lint.ts", "scripts/generate.ts"]) {
      const { status, output } = scratch.run(script);
      expect(output.split("\n").find((text) => text.startsWith(place))).toMatch(defect.what);
      expect(output, "a stack trace").not.toMatch(/^ +at /m);
      expect(status).toBe(script === "scripts/lint.ts" ? 1 : 2);
    }
    expect(scratch.generated()).toEqual(before);
  });
});

describe("a contract that can be read", () => {
  test("fails lint for a warning, which is reported with file and line, and generates nothing", () => {
    using scratch = new Scratch();
    const file = scratch.pathFile(0);
    scratch.edit(file, (text) => text.replace(/x-consequence: .*/, "x-consequence: trouble"));
    const { status, output } = scratch.run("scripts/lint.ts");
    const place = `${file}:${lineOf(scratch.read(file), "  x-consequence")}:3`;
    expect(output.split("\n").filter((line) => line.includes("consequence"))).toEqual([
      expect.stringMatching(
        /^\S+ State in x-consequence .*\(openapi\/README\.md#consequence\) \(consequence-known\) at paths\./,
      ),
    ]);
    expect(output).toContain(place);
    expect(status).toBe(1);

    const before = scratch.generated();
    const generating = scratch.run("scripts/generate.ts");
    expect(generating.output).toMatch(/^Nothing was generated\. .*\nState in x-consequence/);
    expect(generating.output, "a stack trace").not.toMatch(/^ +at /m);
    expect(generating.status).toBe(2);
    expect(scratch.generated()).toEqual(before);
  });

  describe("with defects in three files", () => {
    let findings: Awaited<ReturnType<typeof lint>>;
    let forgetful: string;
    const inFile = (file: string) => findings.filter(({ text }) => text.includes(`/${file}:`));

    beforeAll(async () => {
      using scratch = new Scratch();
      forgetful = scratch.pathFile(0);
      scratch.edit(forgetful, (text) => {
        const item = parseDocument(text);
        visit(item, { Pair: (_key, { key }) => (/^(x-.*|responses)$/.test(String(key)) ? visit.REMOVE : undefined) });
        return item.toString();
      });
      scratch.edit("openapi/components/schemas/Message.yaml", (text) => text.replace(/description: .*/, ""));
      scratch.write("openapi/components/schemas/Lost.yaml", "type: string\ndescription: Nobody asks for it.\n");
      findings = await lint(`${scratch.folder}/openapi`);
    });

    test("has a finding for each missing field", () => {
      const rules = new Set(inFile(forgetful).flatMap(({ text }) => / \(([\w-]+)\) at /.exec(text)?.[1] ?? []));
      expect([...rules].sort()).toEqual([
        "answer-status",
        "codes-listed",
        "consequence-known",
        "events-listed",
        "log-method-given",
        "noticed-by-given",
        "prerequisites-listed",
        "source-given",
      ]);
    });

    test("has a finding for a defective component, with its file", () => {
      const place = expect.stringMatching(/\/openapi\/components\/schemas\/Message\.yaml:1:1 Describe the component/);
      expect(inFile("Message.yaml")).toEqual([{ severity: "warn", text: place }]);
    });

    test("has a finding for an unreferenced file", () => {
      const place = expect.stringMatching(/\/openapi\/components\/schemas\/Lost\.yaml:1:1 .*\(unreferenced-file\)$/);
      expect(inFile("Lost.yaml")).toEqual([{ severity: "warn", text: place }]);
    });

    test("has no other finding", () => {
      const found = ["Message.yaml", "Lost.yaml", forgetful].flatMap(inFile);
      expect(findings.filter((finding) => !found.includes(finding))).toEqual([]);
    });
  });
});

if (deep) {
  describe("spectral lint, run as a user would", () => {
    const spectral = (file: string) =>
      spawnSync(
        process.execPath,
        [
          inRoot("packages/tooling/node_modules/@stoplight/spectral-cli/dist/index.js"),
          "lint",
          file,
          "--fail-severity=warn",
        ],
        { cwd: inRoot(), encoding: "utf8" },
      );

    test("passes the bundle", () => {
      const { status, stdout } = spectral("generated/openapi.yaml");
      expect(stdout).toContain("No results with a severity of 'warn' or higher found!");
      expect(status).toBe(0);
    });

    test("fails a bundle that violates a rule of this contract", () => {
      using scratch = new Scratch();
      scratch.edit("generated/openapi.yaml", (text) => text.replace(/x-consequence: .*/, "x-consequence: trouble"));
      const { status, stdout } = spectral(`${scratch.folder}/generated/openapi.yaml`);
      expect(stdout).toContain("consequence-known");
      expect(status).toBe(1);
    });
  });
}
