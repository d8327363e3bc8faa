import { describe, expect, test } from "vitest";
import { type Edition, loadEdition } from "../src/contract/edition.ts";
import type { Reply } from "../src/simulation/reply.ts";
import { sent, signedInClient, started } from "./client-driver.ts";
import { judgeRecorded, type Recording } from "./judge.ts";
import { people } from "./people-fixture.ts";

const editions = await Promise.all(["2023-09", "2025-11"].map(loadEdition));

function recording(edition: Edition, operationId: string, reply: Reply): Recording {
  const operation = edition.operations.find((one) => one.operationId === operationId);
  if (!operation) throw new Error(`There is no ${operationId}.`);
  const parameters = Object.fromEntries(operation.parameters.map(({ name, example }) => [name, example]));
  return { edition, operation, parameters, body: undefined, reply };
}

const event = { eventType: "AgentOther_PhoneRelease", workNo: people.idle, content: { phoneState: 3 } } as const;

describe.each(editions.map((edition) => [edition.name, edition] as const))("the judge, edition %s,", (_, edition) => {
  test.each<[string, string, Reply]>([
    ["a success", "addSupervise", { retcode: "0" }],
    ["a documented refusal", "addSupervise", { retcode: "900-002" }],
    ["a refusal that any operation may give", "addSupervise", { retcode: "000-002" }],
    ["an event", "pollEvents", { retcode: "0", event }],
    ["a look-up", "queryAllCallInfoByAgentWorkNoEx", { retcode: "0", result: ["1-1"] }],
  ])("finds nothing in %s", async (_, operation, reply) => {
    expect(await judgeRecorded(edition, [recording(edition, operation, reply)])).toEqual([]);
  });

  test.each<[string, string, Reply, string]>([
    ["a code that the operation's list lacks", "addSupervise", { retcode: "000-005" }, "body/retcode"],
    ["an unknown code", "sayFree", { retcode: "777-777" }, "body/retcode"],
    ["a result of another type", "queryAllCallInfoByAgentWorkNoEx", { retcode: "0", result: [7] }, "body/result/0"],
    [
      "an unknown member",
      "pollEvents",
      { retcode: "0", event: { ...event, content: { ...event.content, colour: 1 } } },
      "body/event/content/colour",
    ],
    [
      "an event of another content",
      "pollEvents",
      { retcode: "0", event: { ...event, content: { phoneState: "3" } } },
      "body/event/content/phoneState",
    ],
    [
      "a Guid of another form",
      "login",
      { retcode: "0", result: { vdnid: 1, workno: people.idle }, newGuid: "" },
      "header Set-GUID",
    ],
  ])("finds %s", async (_, operation, reply, place) => {
    const found = await judgeRecorded(edition, [recording(edition, operation, reply)]);
    expect(found.map((one) => one.place)).toContain(place);
  });
});

test("the judge in front of a running simulator finds its wrong responses", async () => {
  const simulator = await started();
  const client = await signedInClient(simulator);
  simulator.control.addFault({ kind: "retcode", retcode: "110-016" });
  await client.ask("sayFree");
  simulator.control.addFault({ kind: "html" });
  await client.ask("sayFree");
  expect(simulator.findings.splice(0).map(({ operation, place }) => [operation, place])).toEqual([
    ["sayFree", "body/retcode"],
    ["sayFree", "status"],
    ["sayFree", "header content-type"],
    ["sayFree", "body"],
  ]);
});

test("the older edition is judged by its own contract", async () => {
  const simulator = await started({ edition: "2023-09" });
  const client = await signedInClient(simulator);
  await client.ask("addSupervise", { workNo: people.onVideo });
  await client.ask("addInsert", { workNo: "60000" });
  expect(await client.events()).toEqual(["AgentOther_InService", "AgentState_Ready"]);
  expect((await sent(simulator, "logout", { agentid: people.idle })).body.retcode).toBe("100-006");
});
