import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { OperationId } from "@qualitycontrol/contract/operations";
import { editions } from "@qualitycontrol/core/contract";
import { sampleRequest } from "@qualitycontrol/docs/samples/request";
import { startMock } from "@qualitycontrol/mock";
import { type OpenApiDocument, operationsOf } from "@qualitycontrol/tooling/bundle/document";
import { inRoot } from "@qualitycontrol/tooling/root";
import { afterAll, expect, test } from "vitest";

const report = inRoot("dist/reports/mock-codes.md");
const rows: string[] = [];

/** Success, and the codes that the document lists, for every operation: counted in the document, not in what is generated from it. */
function documentedIn(folder: string): { operationId: OperationId; code: string }[] {
  const document = JSON.parse(readFileSync(inRoot("generated", folder, "openapi.json"), "utf8")) as OpenApiDocument;
  return operationsOf(document).flatMap(({ operation: { operationId, "x-result-codes": listed } }) =>
    ["0", ...listed.codes].map((code) => ({ operationId: operationId as OperationId, code })),
  );
}

test.each([["as-documented", "."], ...editions().map((edition) => [edition, `editions/${edition}`])])(
  "the mock of %s returns every documented code of every operation",
  async (edition = "", folder = "") => {
    const documented = documentedIn(folder);
    const mock = await startMock({ edition });
    const missed: string[] = [];
    try {
      for (const { operationId, code } of documented) {
        const { method, url, headers, body } = sampleRequest(operationId, mock.url);
        const sent = {
          method,
          headers: { ...headers, Prefer: `code=${code}` },
          body: body ? JSON.stringify(body) : null,
        };
        const { retcode } = (await (await fetch(url, sent)).json()) as { retcode?: string };
        if (retcode !== code) missed.push(`${operationId} ${code}`);
      }
    } finally {
      await mock.close();
    }
    const reached = documented.length - missed.length;
    rows.push(`| ${edition} | ${documented.length} | ${reached} | ${(100 * reached) / documented.length} % |`);
    expect(documented.length).toBeGreaterThan(100);
    expect(missed).toEqual([]);
  },
);

afterAll(() => {
  mkdirSync(dirname(report), { recursive: true });
  const head = ["| edition | operation × documented code | reached at the mock | share |", "| --- | --- | --- | --- |"];
  writeFileSync(report, [...head, ...rows, ""].join("\n"));
});
