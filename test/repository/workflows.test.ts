import { globSync, readFileSync } from "node:fs";
import { inRoot } from "@qualitycontrol/tooling/root";
import { expect, test } from "vitest";
import { parse } from "yaml";

interface Step {
  run?: string;
  uses?: string;
  with?: Record<string, unknown>;
}

interface Workflow {
  permissions?: Record<string, string>;
  jobs: Record<string, { permissions?: Record<string, string>; environment?: unknown; steps: Step[] }>;
}

const read = (file: string) => readFileSync(inRoot(file), "utf8");
const workflows = new Map(
  globSync(".github/workflows/*", { cwd: inRoot() }).map((file) => [file, parse(read(file)) as Workflow]),
);
const release = workflows.get(".github/workflows/release.yml");

test("a workflow may only read, unless a job says what it writes", () => {
  expect(workflows.size).toBeGreaterThan(1);
  for (const [file, { permissions }] of workflows)
    expect(["{}", '{"contents":"read"}'], file).toContain(JSON.stringify(permissions));
});

test("an action is pinned by its commit, and a checkout leaves no token to the code that it runs", () => {
  const steps = [...workflows.values()].flatMap(({ jobs }) => Object.values(jobs).flatMap((job) => job.steps));
  const uses = steps.flatMap((step) => step.uses ?? []);
  expect(uses.length).toBeGreaterThan(5);
  expect(uses.filter((action) => !/^actions\/[\w-]+@[0-9a-f]{40}$/.test(action))).toEqual([]);
  const checkouts = steps.filter((step) => step.uses?.startsWith("actions/checkout@"));
  expect(checkouts.map((step) => step.with?.["persist-credentials"])).toEqual([false, false]);
});

test("each job of a release may do one thing", () => {
  expect(Object.entries(release?.jobs ?? {}).map(([name, { permissions }]) => [name, permissions])).toEqual([
    ["build", { contents: "read" }],
    ["publish", { "id-token": "write" }],
    ["tag", { contents: "write" }],
    ["docs", { pages: "write", "id-token": "write" }],
  ]);
});

test("no code of the repository or of a dependency runs in a job of a release that may write", () => {
  const { build: _, ...writing } = release?.jobs ?? {};
  const commands = Object.values(writing).flatMap(({ steps }) => steps.flatMap(({ run = [] }) => run));
  expect(commands.length).toBeGreaterThan(1);
  expect(commands.filter((command) => /\b(?:npx|npm (?:run|ci|install|exec|test)|pnpm)\b/.test(command))).toEqual([]);
});

test("only an approved job publishes", () => {
  const publishing = Object.entries(release?.jobs ?? {}).filter(([, { steps }]) =>
    steps.some(({ run }) => run?.includes("npm publish")),
  );
  expect(publishing.map(([name, { environment }]) => [name, environment])).toEqual([["publish", "npm"]]);
});

test("the release uses the pnpm that everything else is installed with", () => {
  const [, pnpm] = /const PNPM = "(.*)";/.exec(read("scripts/run.mjs")) ?? [];
  expect(read(".github/workflows/release.yml")).toContain(`npx -y ${pnpm} sbom`);
});
