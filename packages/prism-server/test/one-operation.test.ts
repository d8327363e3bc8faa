import { editions } from "@qualitycontrol/core/contract";
import { expect, test } from "vitest";
import { loadPrismContract } from "../src/loaded-contract.ts";
import { operationAt } from "../src/operations.ts";
import { prismOn } from "../src/prism.ts";
import { fewOf, send, serveBoth } from "./one-operation.ts";

const edition = editions().at(-1) ?? "";

test("Prism responds equally whether it is given all operations or only the one that is called", async () => {
  const server = await serveBoth(edition);
  try {
    const requests = Object.values(server.contract.operations).flatMap((it) => fewOf(server.contract, it));
    for (const request of requests) await send(server.url, request);
  } finally {
    await server.close();
  }
  const statuses = new Set(server.compared.map(({ all }) => all.status));
  expect([...statuses].sort()).toEqual([200, 401, 405, 415, 422]);
  expect(server.compared.filter(({ all, one }) => JSON.stringify(all) !== JSON.stringify(one))).toEqual([]);
});

test("Prism reads only the operation that is called", async () => {
  const { operations } = await loadPrismContract(edition);
  const path = "/agentgateway/resource/onlineagent/30169/sayfree";
  const operation = operationAt(operations, "post", path);
  const request = { method: "post", url: { path }, headers: { guid: "G", "content-length": "0" } } as const;
  expect(await prismOn([])(request, {}, operation)).toMatchObject({ status: 200, body: { retcode: "0" } });
});
