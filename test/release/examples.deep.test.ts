import { readFileSync } from "node:fs";
import { join } from "node:path";
import { startMock } from "@qualitycontrol/mock";
import { inRoot } from "@qualitycontrol/tooling/root";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { endAfterFile } from "../shared/children.ts";
import { type Examples, runAll, startExamples } from "./examples.ts";

let examples: Examples;
beforeAll(async () => {
  examples = await startExamples();
});
afterAll(() => examples[Symbol.asyncDispose]());

describe("the example of contract tests", () => {
  interface GitHub {
    jobs: Record<"test" | "gateway", { steps: { run?: string; env?: Record<string, string> }[] }>;
  }
  interface GitLab {
    default: { before_script: string[] };
    test: { script: string[] };
    gateway: { when: string; script: string[] };
  }
  const read = <T>(file: string) => parse(readFileSync(inRoot("docs/examples/contract-tests", file), "utf8")) as T;
  const github = read<GitHub>(".github/workflows/contract.yml");
  const gitlab = read<GitLab>(".gitlab-ci.yml");
  const commandsOf = (job: "test" | "gateway") => github.jobs[job].steps.flatMap(({ run }) => run ?? []);

  let project: string;
  beforeAll(() => {
    project = examples.copyOf("contract-tests");
  });

  test.each<[string, string[], string[]]>([
    ["GitHub", commandsOf("test"), commandsOf("gateway")],
    [
      "GitLab",
      [...gitlab.default.before_script, ...gitlab.test.script],
      [...gitlab.default.before_script, ...gitlab.gateway.script],
    ],
  ])("passes by the commands of the CI file for %s, and checks a gateway by hand", async (_, commands, gateway) => {
    expect(await runAll(commands, project)).toMatch(/Tests {2}3 passed/);
    const mock = await startMock();
    endAfterFile(() => mock.close());
    const variables = { GATEWAY_URL: mock.url, INSPECTOR: "30169", AGENT: "49999", QUALITYCONTROL_GUID: "any" };
    expect(await runAll(gateway, project, variables)).toContain(
      "Passed: everything that was tested keeps the contract",
    );
    expect(readFileSync(join(project, "contract.xml"), "utf8")).toContain("<testsuite");
  });

  test("sends requests to a gateway only by hand", () => {
    expect(github.jobs.gateway).toMatchObject({ if: "github.event_name == 'workflow_dispatch'" });
    expect(gitlab.gateway.when).toBe("manual");
  });
});
