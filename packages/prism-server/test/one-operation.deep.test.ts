import { editionNames } from "@qualitycontrol/core/contract";
import { expect, test } from "vitest";
import { allOf, send, serveBoth } from "./one-operation.ts";

// The proxy asks with the same operation, without preference and the headers `Accept` and `Prefer`: these are among them.
test.each(editionNames())(
  "Prism responds equally to every scenario and every kind of invalid request, given all operations or one: edition %s",
  async (edition) => {
    const server = await serveBoth(edition);
    let scenarios = 0;
    try {
      for (const operation of Object.values(server.contract.operations)) {
        for (const request of allOf(server.contract, operation)) await send(server.url, request);
        scenarios += Object.keys(operation.scenarios).length;
      }
    } finally {
      await server.close();
    }
    const { compared } = server;
    expect(compared.filter(({ request, all }) => request.includes("example=") && all.status === 200).length).toBe(
      scenarios,
    );
    expect([...new Set(compared.map(({ all }) => all.status))].sort()).toEqual([200, 401, 404, 405, 406, 415, 422]);
    expect(compared.filter(({ all, one }) => JSON.stringify(all) !== JSON.stringify(one))).toEqual([]);
  },
);
