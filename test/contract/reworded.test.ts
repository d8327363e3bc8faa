import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { signIn, signOut } from "@qualitycontrol/client/session";
import { InspectionMode, SignInStatus } from "@qualitycontrol/contract/values";
import type { Document } from "@qualitycontrol/core/contract";
import { listen } from "@qualitycontrol/core/listen";
import { sampleRequest } from "@qualitycontrol/docs/samples/request";
import { startMock } from "@qualitycontrol/mock";
import { bundleEditions, source } from "@qualitycontrol/tooling/bundle/bundle";
import type { OpenApiDocument } from "@qualitycontrol/tooling/bundle/document";
import { renderCalls } from "@qualitycontrol/tooling/targets/typescript/calls";
import { renderOperations } from "@qualitycontrol/tooling/targets/typescript/operations";
import { renderTypes } from "@qualitycontrol/tooling/targets/typescript/types";
import { renderValidators } from "@qualitycontrol/tooling/targets/typescript/validators";
import { renderValues } from "@qualitycontrol/tooling/targets/typescript/values";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { isMap, isScalar, isSeq, parseDocument, visit } from "yaml";
import { type Edition, editionFrom, type Generated } from "../../packages/simulator/src/contract/edition.ts";
import { controlOf } from "../../packages/simulator/src/control/control.ts";
import { createGateway } from "../../packages/simulator/src/server.ts";
import { virtualClock } from "../../packages/simulator/src/simulation/clock.ts";
import { Simulation } from "../../packages/simulator/src/simulation/simulation.ts";
import { people, testWorld } from "../../packages/simulator/test/people-fixture.ts";
import { everyOperation } from "./mock.ts";

const EDITION = "2025-11";

/** What people read, and no program. */
const PROSE = new Set(["description", "summary", "meaning", "advice", "cause", "check", "text"]);

const folder = mkdtempSync(join(tmpdir(), "qualitycontrol-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Gives every text of a copy of the contract other words, among them numbers that mean nothing. */
function reword(copy: string): void {
  let count = 0;
  const words = () => `Reworded ${count++}: 4 idle (free), 3 or 20173 busy, from 7 to 8.`;
  for (const file of globSync("**/*.yaml", { cwd: copy, exclude: (name) => name === "rules" })) {
    const document = parseDocument(readFileSync(join(copy, file), "utf8"));
    visit(document, {
      Pair(_, { key, value }) {
        if (String(key) === "value" || String(key) === "sample") return visit.SKIP;
        if (isScalar(value) && typeof value.value === "string" && PROSE.has(String(key))) value.value = words();
        if (isSeq(value) && String(key) === "x-enum-descriptions")
          for (const item of value.items) if (isScalar(item)) item.value = words();
        return undefined;
      },
    });
    if (isMap(document.contents)) writeFileSync(join(copy, file), document.toString());
  }
  expect(count).toBeGreaterThan(300);
}

interface Made {
  contract: OpenApiDocument;
  edition: Edition;
  /** What a client is made from, without its comments. */
  code: string[];
}

async function make(name: string, from: string): Promise<Made> {
  const { base, editions } = await bundleEditions(from);
  const contract = editions[EDITION] as OpenApiDocument;
  const written = { [`${name}.ts`]: renderOperations(contract), [`${name}.mjs`]: renderValidators(contract) };
  for (const [file, text] of Object.entries(written)) writeFileSync(join(folder, file), text);
  const part = (file: string) => import(/* @vite-ignore */ pathToFileURL(join(folder, file)).href);
  const { operations } = (await part(`${name}.ts`)) as Pick<Generated, "operations">;
  const { bodies } = await part(`${name}.mjs`);
  const code = [renderCalls(base, editions), renderValues(base), await renderTypes(base), renderValidators(base)];
  return {
    contract,
    edition: editionFrom(EDITION, { operations, bodies, document: contract as unknown as Document }),
    code: code.map((text) => text.replaceAll(/\/\*\*.*?\*\//gs, "")),
  };
}

let written: Made;
let reworded: Made;
beforeAll(async () => {
  const copy = join(folder, "openapi");
  cpSync(source, copy, { recursive: true });
  reword(copy);
  [written, reworded] = await Promise.all([make("written", source), make("reworded", copy)]);
});

test("every text of the bundle has other words", () => {
  const { info, components } = reworded.contract;
  expect(info.description).toMatch(/^Reworded/);
  expect(components.schemas["AgentStatus"]?.description).toMatch(/^Reworded .*\n\n- `0` \(`Unknown`\): Reworded/);
  expect(JSON.stringify(reworded.contract)).not.toContain("wrap-up");
});

test("what a client is made from is the same but for its comments", () => {
  expect(reworded.code.map((text, index) => text === written.code[index])).toEqual(written.code.map(() => true));
});

/** What a client learns that signs in, follows a call, whispers, commands an agent and signs out. */
async function shift({ edition }: Made): Promise<unknown[]> {
  const simulation = new Simulation({ edition, world: testWorld(), clock: virtualClock(0), settings: {}, seed: 1 });
  const control = controlOf(simulation);
  const gateway = await listen(
    createGateway({ simulation, control, controlAnywhere: false, tls: undefined }),
    "127.0.0.1",
    0,
  );
  onTestFinished(() => {
    simulation.end();
    return gateway.close();
  });
  await signIn({ baseUrl: gateway.url, agentId: people.talking }, { phonenum: "70092", status: SignInStatus.Idle });
  const { callid } = control.startCall({ agent: people.talking, ringing: false });
  const inspector = await signIn(
    { baseUrl: gateway.url, agentId: people.inspector },
    { password: people.password, phonenum: "40038", status: SignInStatus.Busy },
  );
  const target = { whisperagentid: people.talking };
  const learnt = [
    await inspector.sayFree(),
    await inspector.addSupervise({ workNo: people.talking }),
    await inspector.queryAgentInfoByWorkNo({ workno: people.talking }),
    await inspector.requestSwitchInsertWhisperAgent({ ...target, switchtype: InspectionMode.Whisper }),
    await inspector.requestStopWhisperAgent(target),
    await inspector.forceBusy({ workNo: people.talking }),
    await inspector.sayBusy({ reason: 200 }),
    await inspector.addInsert({ workNo: people.talking }).catch((error: { retcode: string }) => error.retcode),
  ];
  control.endCall(callid, "agent");
  await signOut(inspector);
  return [...learnt, simulation.journal.read()];
}

test("a client works a shift at the simulator as it does at one with the words as they are written", async () => {
  const learnt = await shift(reworded);
  expect(learnt).toEqual(await shift(written));
  expect(JSON.stringify(learnt)).toContain('"status":7');
});

test("the mock answers each operation as it does with the words as they are written", async () => {
  const answers = async ({ contract }: Made, name: string) => {
    const bundle = join(folder, `${name}.json`);
    writeFileSync(bundle, JSON.stringify(contract));
    const mock = await startMock({ bundle });
    onTestFinished(() => mock.close());
    return Promise.all(
      everyOperation.map(async ({ operationId }) => {
        const { method, url, headers, body } = sampleRequest(operationId, mock.url);
        const answer = await fetch(url, { method, headers, body: body === undefined ? null : JSON.stringify(body) });
        return { operationId, status: answer.status, retcode: (await answer.json()).retcode };
      }),
    );
  };
  const ofReworded = await answers(reworded, "reworded");
  expect(ofReworded).toEqual(await answers(written, "written"));
  expect(new Set(ofReworded.map(({ retcode }) => retcode))).toEqual(new Set(["0"]));
});
