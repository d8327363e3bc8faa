import { operations } from "@qualitycontrol/contract/editions/2025-11/operations";
import fc from "fast-check";
import { expect, test } from "vitest";
import { signedInClient, started } from "./client-driver.ts";
import { people } from "./people-fixture.ts";

test("any JSON is answered as the contract says, and the simulator keeps running", async () => {
  const simulator = await started();
  const client = await signedInClient(simulator);
  const withBody = Object.values(operations)
    .filter(({ hasBody }) => hasBody)
    .map(({ operationId }) => operationId);
  const member = fc.constantFrom(
    "workNo",
    "skills",
    "password",
    "phonenum",
    "status",
    "ip",
    "agenttype",
    "callBackUri",
  );
  const body = fc.oneof(fc.jsonValue(), fc.dictionary(member, fc.jsonValue()));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...withBody), body, async (operation, body) => {
      const { status } = await client.ask(operation, { agentid: people.away, body });
      expect(status).toBe(200);
    }),
    { numRuns: 300, seed: 5 },
  );
});
