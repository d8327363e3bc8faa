import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type OperationId, operations } from "@qualitycontrol/contract/operations";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { shared } from "../../../test/shared/shared.ts";
import { sampleRequest } from "../src/samples/request.ts";
import { codeSamples, MOCK } from "../src/samples.ts";
import { eachOperation, readContract } from "./contract.ts";
import { startWatchedMock } from "./gateway.ts";
import { samplesOf } from "./read-page.ts";
import { type Printed, runSamples } from "./run-samples.ts";

// The deep tests do this with all operations: page-samples.deep.test.ts runs this file.
const deep = process.env["MODE"] === "deep";
const chosen = eachOperation(readContract()).filter((_, index) => deep || index % 5 === 1);

// test/samples runs those of all languages.
const isRun = ({ label }: { label: string }): boolean => ["curl", "TypeScript", "fetch"].includes(label);

describe.each(codeSamples("addSupervise").filter(isRun))(
  "the samples for $label, taken from the pages",
  ({ label }) => {
    const doorOf = (operationId: string) => `${label}-${operationId}`;
    let mock: Awaited<ReturnType<typeof startWatchedMock>>;
    let printed: Map<string, Printed>;

    beforeAll(async () => {
      const { folder } = await shared("docs");
      mock = await startWatchedMock();
      const pointed = new Map(
        chosen.map(({ operationId }) => {
          const html = readFileSync(join(folder, `operations/${operationId}.html`), "utf8");
          const source = samplesOf(html).get(label) ?? "The page shows no sample.";
          return [operationId, source.replace(MOCK, mock.doorFor(doorOf(operationId)))];
        }),
      );
      printed = await runSamples(label, pointed);
    });
    afterAll(() => mock?.close());

    test.each(chosen.map(({ operationId }) => operationId as OperationId))(
      "%s succeeds at the mock with the request of the contract; it sends none that may cut a call",
      (id) => {
        const { output = "", error } = printed.get(id) ?? { error: "It was not run." };
        expect(error).toBeUndefined();
        const [request, ...more] = mock.arrivedAt(doorOf(id));
        expect(more).toEqual([]);
        if (operations[id].consequence === "call-cut") return expect([request, output]).toEqual([undefined, ""]);
        expect(output).toMatch(new RegExp(`^${id} succeeded\\b`));

        const { method, url, headers, body } = sampleRequest(id, "");
        expect([request?.method, request?.path]).toEqual([method, url]);
        for (const [name, value] of Object.entries(headers)) expect(request?.headers[name.toLowerCase()]).toBe(value);
        expect(request?.body ? JSON.parse(request.body) : undefined).toEqual(body);
      },
    );
  },
);
