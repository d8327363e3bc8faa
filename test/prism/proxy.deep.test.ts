import { createServer } from "node:http";
import { buffer } from "node:stream/consumers";
import { type OperationId, operations } from "@qualitycontrol/contract/operations";
import { listen } from "@qualitycontrol/core/listen";
import { sampleRequest } from "@qualitycontrol/docs/samples/request";
import { startProxy } from "@qualitycontrol/proxy";
import { startSimulator } from "@qualitycontrol/simulator";
import { beforeAll, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { shownCommands, startPrism } from "./start-prism.ts";

interface Answer {
  status: number;
  headers?: Record<string, string>;
  body: string;
}

const asItIs = (answer: Answer): Answer | undefined => answer;
/** How the responses of the simulator are changed; without a response, the connection breaks. */
let change = asItIs;

const simulator = await startSimulator({ clock: "virtual" });
const relay = await listen(
  createServer(async (request, response) => {
    const { guid } = request.headers;
    const body = await buffer(request);
    const answer = await fetch(simulator.url + request.url, {
      method: request.method ?? "GET",
      headers: { "content-type": "application/json", ...(guid ? { guid: String(guid) } : {}) },
      body: body.length > 0 ? body : null,
    });
    const changed = change({ status: answer.status, body: await answer.text() });
    if (!changed) return response.destroy();
    const { status, headers, body: text } = changed;
    const rotated = answer.headers.get("set-guid");
    response.writeHead(status, {
      "content-type": "application/json;charset=UTF-8",
      ...(rotated ? { "set-guid": rotated } : {}),
      ...headers,
    });
    response.end(text);
  }),
  "127.0.0.1",
  0,
);
const own = await startProxy({ upstream: relay.url, errors: true });

let prism: string;
beforeAll(async () => {
  const { proxy } = shownCommands();
  expect(proxy).toMatch(/ http:\/\/127\.0\.0\.1:4043 --errors --port \d+$/);
  prism = await startPrism(proxy.replace("http://127.0.0.1:4043", relay.url).replace(/--port \d+/, "--port 0"));
  return () => Promise.all([own, relay, simulator].map(({ close }) => close()));
});

let guid: string;
async function ask(proxy: string, operationId: OperationId) {
  const { method, url, headers, body } = sampleRequest(operationId, proxy);
  const response = await fetch(url, {
    method,
    redirect: "manual",
    headers: { ...headers, Guid: guid },
    body: body === undefined ? null : JSON.stringify(body),
  });
  guid = /JSESSIONID=([^;]+)/.exec(response.headers.get("set-guid") ?? "")?.[1] ?? guid;
  const text = await response.text();
  return { status: response.status, headers: response.headers, text };
}

/** Listens to an agent through a proxy while the simulator's response is changed. */
async function addSuperviseThrough(proxy: string, changed: typeof change) {
  change = changed;
  onTestFinished(() => {
    change = asItIs;
  });
  const answer = await ask(proxy, "addSupervise");
  const executed = simulator.control
    .readJournal()
    .entries.filter(({ operation, retcode }) => operation === "addSupervise" && retcode === "0");
  return { ...answer, executed: executed.length };
}

beforeEach(async () => {
  simulator.control.reset();
  guid = "none";
  expect(await ask(prism, "login")).toMatchObject({ status: 200, text: expect.stringContaining('"retcode":"0"') });
});

test("Prism's proxy forwards what conforms to the contract, including the simulator's header", async () => {
  const { status, text, executed } = await addSuperviseThrough(prism, asItIs);
  expect({ status, retcode: JSON.parse(text).retcode, executed }).toEqual({ status: 200, retcode: "0", executed: 1 });
});

describe("an invalid response", () => {
  const invalid = (answer: Answer) => ({ ...answer, body: JSON.stringify({ ...JSON.parse(answer.body), message: 5 }) });

  test("becomes 500 in Prism's proxy, which does not report that the request was executed", async () => {
    const { status, text, executed } = await addSuperviseThrough(prism, invalid);
    expect({ status, executed }).toEqual({ status: 500, executed: 1 });
    expect(text).not.toMatch(/executed/);
  });

  test("becomes 502 in this project's proxy, which reports that the request was executed", async () => {
    const { status, text, executed } = await addSuperviseThrough(own.url, invalid);
    expect({ status, executed }).toEqual({ status: 502, executed: 1 });
    expect(text).toMatch(/executed upstream/);
  });
});

describe("an undocumented result code", () => {
  const undocumented = (answer: Answer) => ({
    ...answer,
    body: answer.body.replace('"retcode":"0"', '"retcode":"7-7"'),
  });

  test("becomes 500 in Prism's proxy, with several violations at one place", async () => {
    const { status, text, executed } = await addSuperviseThrough(prism, undocumented);
    expect({ status, executed }).toEqual({ status: 500, executed: 1 });
    expect(JSON.parse(text).validation.length).toBeGreaterThan(2);
  });

  test("passes this project's proxy", async () => {
    expect(await addSuperviseThrough(own.url, undocumented)).toMatchObject({ status: 200, executed: 1 });
  });
});

describe("a 501 of the gateway", () => {
  const unimplemented = (): Answer => ({ status: 501, body: "" });

  test("becomes an invented success in Prism's proxy", async () => {
    const { status, text } = await addSuperviseThrough(prism, unimplemented);
    expect({ status, retcode: JSON.parse(text).retcode }).toEqual({ status: 200, retcode: "0" });
  });

  test("becomes 502 in this project's proxy", async () => {
    expect(await addSuperviseThrough(own.url, unimplemented)).toMatchObject({ status: 502 });
  });
});

describe("a redirect of the gateway", () => {
  const { path } = operations.queryAgentInfoByWorkNo;
  const elsewhere = path.replace(/\{agentid\}/, "30169").replace(/\{\w+\}/, "49999");
  const redirect = (answer: Answer): Answer => {
    change = asItIs;
    return { ...answer, status: 303, headers: { location: relay.url + elsewhere } };
  };

  test("is followed by Prism's proxy", async () => {
    const { status, text } = await addSuperviseThrough(prism, redirect);
    expect({ status, text }).toEqual({ status: 200, text: expect.stringContaining('"skilllist"') });
  });

  test("is not followed by this project's proxy", async () => {
    const { status, text } = await addSuperviseThrough(own.url, redirect);
    expect({ status, text }).toEqual({ status: 502, text: expect.stringContaining("303") });
  });
});

describe("a connection that the gateway breaks after it has executed the request", () => {
  const broken = () => undefined;

  test("becomes an error of Prism's proxy", async () => {
    expect(await addSuperviseThrough(prism, broken)).toMatchObject({ status: 500, executed: 1 });
  });

  test("is reported as unknown by this project's proxy", async () => {
    const { status, text, executed } = await addSuperviseThrough(own.url, broken);
    expect({ status, executed }).toEqual({ status: 504, executed: 1 });
    expect(text).toMatch(/unknown whether it executed/);
  });
});
