import { type OperationId, operations } from "@qualitycontrol/contract/operations";
import { type SampleRequest, sampleRequest } from "@qualitycontrol/docs/samples/request";
import { type Mock, mockHeader, startMock } from "@qualitycontrol/mock";
import { afterAll, beforeAll, expect } from "vitest";

/** Every operation of the contract, as a table of cases. */
export const everyOperation = Object.values(operations);

/** A change of a sample request. A given value replaces that of the sample; `undefined` removes it. */
export interface Change {
  method?: string;
  /** Changes the URL without the address of the mock. */
  url?: (url: string) => string;
  headers?: Record<string, string | undefined>;
  /** The text of the body. */
  body?: string | undefined;
}

export interface Answer {
  status: number;
  type: string | null;
  // biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of it.
  body: any;
}

/**
 * Starts the mock for the tests of a file.
 *
 * @returns a function that calls an operation with the examples of the contract, with other values, or with one change
 */
export function mockForTests() {
  let mock: Mock;
  beforeAll(async () => {
    mock = await startMock();
  });
  afterAll(() => mock.close());
  return async (
    operationId: OperationId,
    values: Record<string, string> = {},
    change: Change = {},
  ): Promise<Answer> => {
    const { method, url, headers, body } = changed(sampleRequest(operationId, "", values), change);
    const answer = await fetch(mock.url + url, { method, headers, body });
    expect(answer.headers.has(mockHeader)).toBe(true);
    return { status: answer.status, type: answer.headers.get("content-type"), body: await answer.json() };
  };
}

function changed(sample: SampleRequest, change: Change) {
  const headers = Object.entries({ ...sample.headers, ...change.headers });
  const sampleBody = sample.body === undefined ? undefined : JSON.stringify(sample.body);
  return {
    method: change.method ?? sample.method,
    url: change.url?.(sample.url) ?? sample.url,
    headers: headers.filter((header): header is [string, string] => header[1] !== undefined),
    body: ("body" in change ? change.body : sampleBody) ?? null,
  };
}
