import { readdirSync } from "node:fs";
import { createInspector, WrongArgument } from "@qualitycontrol/client";
import { operations as documentedOperations } from "@qualitycontrol/contract/as-documented/operations";
import { asDocumented, defaultEdition, type Edition, editions } from "@qualitycontrol/contract/calls";
import { operations } from "@qualitycontrol/contract/operations";
import { answers } from "@qualitycontrol/contract/validators";
import { runSuite } from "@qualitycontrol/contract-tests";
import { loadContract, UnknownEdition } from "@qualitycontrol/core/contract";
import { mockHeader, simulatorHeader } from "@qualitycontrol/core/identity-headers";
import { startMock } from "@qualitycontrol/mock";
import { startProxy } from "@qualitycontrol/proxy";
import { startSimulator } from "@qualitycontrol/simulator";
import { inRoot } from "@qualitycontrol/tooling/root";
import { describe, expect, onTestFinished, test } from "vitest";

/** An agent ID that only the default edition accepts for whispering: the page in the base document is of an older edition. */
const WHISPERED = "600000";

/** Requests whispering to that agent. */
const whisperAt = (url: string) => {
  const { method, path } = operations.requestWhisperAgent;
  const query = new URLSearchParams({ whisperagentid: WHISPERED });
  return fetch(`${url}${path.replace("{agentid}", "30169")}?${query}`, { method, headers: { Guid: "any" } });
};

async function started<Server extends { url: string; close(): Promise<unknown> }>(starting: Promise<Server>) {
  const server = await starting;
  onTestFinished(async () => void (await server.close()));
  return server;
}

const editionAt = async (url: string, header: string) => {
  const [version, edition] = ((await fetch(url)).headers.get(header) ?? "").split("+");
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  return edition;
};

test("the default edition is the newest that has a document", async () => {
  expect(readdirSync(inRoot("generated/editions")).sort()).toEqual([...editions]);
  expect(defaultEdition).toBe(editions.at(-1));
});

test("the package exports the default edition under the names without an edition", async () => {
  const byDefault = await loadContract(defaultEdition);
  expect(byDefault.operations).toBe(operations);
  expect(byDefault.answers).toBe(answers);
  expect((await loadContract(asDocumented)).operations).toBe(documentedOperations);
});

describe.each<{ given: Edition | undefined; served: Edition | undefined; whispers: boolean }>([
  { given: undefined, served: defaultEdition, whispers: true },
  { given: asDocumented, served: undefined, whispers: false },
])("with the edition $given", ({ given, served, whispers }) => {
  const options = given === undefined ? {} : { edition: given };

  test("the contract has that document", async () => {
    const { document, operations } = await loadContract(given);
    expect(document.info.version.split("+")[1]).toBe(served);
    expect(
      operations["requestWhisperAgent"]?.parameters.every(({ pattern }) => new RegExp(pattern ?? "").test(WHISPERED)),
    ).toBe(whispers);
  });

  test("the mock serves it, and the contract tests recognise it", async () => {
    const { url } = await started(startMock(options));
    expect(await editionAt(url, mockHeader)).toBe(served);
    expect((await whisperAt(url)).ok).toBe(whispers);
    const only = ["queryAgentInfoByWorkNo"];
    expect((await runSuite({ url, only, runs: 1, environment: {} })).edition).toBe(served ?? asDocumented);
  });

  test("the simulator serves it", async () => {
    const { url } = await started(startSimulator(options));
    expect(await editionAt(url, simulatorHeader)).toBe(served);
  });

  test("the proxy checks against it", async () => {
    const { url: upstream } = await started(startMock());
    const violations: unknown[] = [];
    const proxy = await started(startProxy({ upstream, ...options, onViolation: (found) => violations.push(found) }));
    expect((await whisperAt(proxy.url)).ok).toBe(whispers);
    expect(violations.length > 0).toBe(!whispers);
  });

  test("the client accepts what it accepts", async () => {
    const fetch = async () => Response.json({ message: "success", retcode: "0", result: {} });
    const inspector = createInspector({ baseUrl: "http://localhost", agentId: 30169, guid: "any", fetch, ...options });
    const calling = inspector.requestWhisperAgent({ whisperagentid: WHISPERED });
    await (whispers ? calling : expect(calling).rejects.toThrow(WrongArgument));
  });
});

test("the name of a folder is not the name of an edition", async () => {
  await expect(loadContract("..")).rejects.toThrow(UnknownEdition);
  await expect(loadContract("..")).rejects.toThrow(`Valid editions: ${[...editions, asDocumented].join(", ")}.`);
});
