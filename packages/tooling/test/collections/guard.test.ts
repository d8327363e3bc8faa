import { runInNewContext } from "node:vm";
import { type OperationId, operations } from "@qualitycontrol/contract/operations";
import { resultCodes } from "@qualitycontrol/contract/result-codes";
import { expect, test } from "vitest";
import { readGuid } from "../../../wire/src/guid.ts";
import { collections, requestsOf } from "./collections.ts";

const items = requestsOf(Object.values(collections).flatMap(({ item }) => item));
const script = (listen: string) =>
  collections["call-cut"].event.find((event) => event.listen === listen)?.script.exec.join("\n") ?? "";

/** Variables that a script may read and change. */
const variables = (values: Record<string, string>) => ({
  get: (name: string) => values[name],
  set: (name: string, value: string) => {
    values[name] = value;
  },
  unset: (name: string) => {
    delete values[name];
  },
});

interface Change {
  environment?: Record<string, string>;
  /** Replaces parts of the URL. */
  url?: object;
  method?: string;
  path?: string;
  /** Whether the client knows how to skip a request. */
  canSkip?: boolean;
}

/** Runs the script before a request of an operation, and returns what it decided. */
function before(id: OperationId, change: Change = {}) {
  const environment = {
    ...{ scheme: "http", host: "127.0.0.1", port: "4043", liveHost: "127.0.0.1:4043", confirm: "" },
    ...change.environment,
  };
  const local: Record<string, string> = { checkedScheme: "left from the request before" };
  const { request } = items.find((it) => it.id === id) as (typeof items)[number];
  const examples: Record<string, string> = { agentid: "30169", workNo: "49999", callId: "1456401416-3" };
  const path =
    change.path ??
    operations[id].path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const value = request.url.variable.find(({ key }) => key === name)?.value ?? "";
      return value.replaceAll(/\{\{(\w+)\}\}/g, (_, variable: string) => examples[variable] ?? "");
    });
  const seen: { skipped: boolean; printed: string[]; reported: string[] } = {
    skipped: false,
    printed: [],
    reported: [],
  };
  const skipRequest = () => {
    seen.skipped = true;
  };
  const context = {
    console: { log: (line: string) => seen.printed.push(line) },
    pm: {
      info: { requestName: id },
      test: { skip: (name: string) => seen.reported.push(name) },
      request: {
        method: change.method ?? request.method,
        url: {
          protocol: request.url.protocol,
          host: ["{{host}}"],
          port: "{{port}}",
          ...change.url,
          getPath: () => path,
        },
      },
      variables: {
        ...variables(local),
        get: (name: string) => local[name] ?? (environment as Record<string, string>)[name],
      },
      environment: variables(environment),
      execution: change.canSkip === false ? {} : { skipRequest },
    },
  };
  let error: unknown;
  try {
    runInNewContext(script("prerequest"), context);
  } catch (thrown) {
    error = thrown;
  }
  return { sent: local["checkedScheme"], error, confirm: environment.confirm, ...seen };
}

test("every operation is in the table of the script, under its own path only", () => {
  for (const { operationId, consequence } of Object.values(operations)) {
    const { sent, skipped, printed } = before(operationId);
    if (consequence === "none") expect({ sent, skipped }).toEqual({ sent: undefined, skipped: false });
    else if (consequence === "call-cut") {
      expect({ sent, skipped }).toEqual({ sent: undefined, skipped: true });
      expect(printed.join()).toContain(`set confirm to: ${operationId} `);
    } else expect({ sent, skipped }).toEqual({ sent: "http", skipped: false });
  }
});

test.each<[string, Change, RegExp]>([
  ["liveHost is another address", { environment: { liveHost: "10.0.0.1:4043" } }, /liveHost is 10\.0\.0\.1:4043/],
  ["liveHost is another port", { environment: { liveHost: "127.0.0.1:4044" } }, /liveHost is/],
  ["liveHost has no port", { environment: { liveHost: "127.0.0.1" } }, /liveHost is/],
  ["liveHost is empty", { environment: { liveHost: "" } }, /liveHost is/],
  ["liveHost is another name of the same host", { environment: { host: "localhost" } }, /goes to localhost:4043/],
  ["the host ends in a dot", { environment: { host: "127.0.0.1." } }, /goes to 127\.0\.0\.1\.:4043/],
  ["the port is left to the scheme", { url: { port: undefined } }, /not valid/],
  ["the port has a leading zero", { environment: { port: "04043", liveHost: "127.0.0.1:04043" } }, /not valid/],
  ["the host hides another one", { environment: { host: "127.0.0.1:4043@10.0.0.1" } }, /not valid/],
  ["the host has a variable in it", { environment: { host: "{{other}}", other: "127.0.0.1" } }, /not valid/],
  ["the host is missing", { url: { host: undefined } }, /not valid/],
  ["the scheme is another one", { environment: { scheme: "ftp" } }, /scheme must be/],
  ["the URL has a scheme of its own", { url: { protocol: "http" } }, /must begin with/],
  ["the path is encoded", { path: "/agentgateway/resource/qualitycontrol/30169/%61ddsupervise/49999" }, /no operation/],
  [
    "a variable in the path is unknown",
    { path: "/agentgateway/resource/qualitycontrol/30169/addsupervise/{{x}}" },
    /The variable \{\{x\}\} has no value\. Select an environment/,
  ],
  [
    "a value in the path leads elsewhere",
    { path: "/agentgateway/resource/qualitycontrol/30169/addsupervise/.." },
    /no op/,
  ],
  [
    "values in the path spell another operation",
    { method: "POST", path: "/agentgateway/resource/qualitycontrol/30169/forcerest/../forcelogout/49999" },
    /no op/,
  ],
  ["the permission is defined elsewhere", { environment: { checkedScheme: "http" } }, /Remove it from the environment/],
  ["the method is another one", { method: "PATCH" }, /no operation/],
])("nothing that changes something is sent if %s", (_when, change, reason) => {
  const { sent, skipped, printed, reported } = before("addSupervise", change);
  expect({ sent, skipped }).toEqual({ sent: undefined, skipped: true });
  expect(printed.join()).toMatch(reason);
  expect(reported).toEqual([expect.stringMatching(reason)]);
});

test.each<[string, Change]>([
  ["in other case", { environment: { host: "GW.example", liveHost: "gw.EXAMPLE:4043" } }],
  ["with spaces around liveHost", { environment: { liveHost: " 127.0.0.1:4043 " } }],
  ["in IPv6", { environment: { host: "[::1]", liveHost: "[::1]:4043" } }],
])("the same address is recognized %s", (_how, change) => {
  expect(before("addSupervise", change)).toMatchObject({ sent: "http", skipped: false });
});

test("a client that cannot skip requests has no URL for them", () => {
  const { sent, error } = before("addSupervise", { environment: { liveHost: "" }, canSkip: false });
  expect(sent).toBeUndefined();
  expect(String(error)).toContain("skipRequest");
});

test.each<[OperationId, string]>([
  ["intercept", "intercept 49999"],
  ["interceptCall", "interceptCall 49999 1456401416-3"],
  ["forceDropCall", "forceDropCall 1456401416-3"],
  ["forceLogin", "forceLogin 30169"],
  ["forceLogoutWithReason", "forceLogoutWithReason 30169"],
])("%s is sent once if confirm is %s, and then confirm is empty", (id, confirm) => {
  expect(before(id, { environment: { confirm } })).toMatchObject({ sent: "http", skipped: false, confirm: "" });
  const elsewhere = before(id, { environment: { confirm, liveHost: "127.0.0.1:1" } });
  expect(elsewhere).toMatchObject({ sent: undefined, skipped: true, confirm });
});

test.each(["intercept", "intercept 49998", "intercept  49999", "interceptCall 49999", "INTERCEPT 49999", "49999"])(
  "intercept is not sent if confirm is %s, which is kept",
  (confirm) => {
    expect(before("intercept", { environment: { confirm } })).toMatchObject({
      sent: undefined,
      skipped: true,
      confirm,
    });
  },
);

/** Runs the script after a response, and returns the Guid, the failed tests, and what is left of the permission. */
function after(response: object | undefined) {
  const environment: Record<string, string> = { guid: "before" };
  const local: Record<string, string> = { checkedScheme: "http" };
  const failed: string[] = [];
  const pm = {
    response,
    variables: variables(local),
    environment: variables(environment),
    expect: (actual: unknown, message = "no message") => ({
      to: {
        equal: (wanted: unknown) => {
          if (actual !== wanted) throw new Error(message);
        },
      },
    }),
    test: (name: string, run: () => void) => {
      try {
        run();
      } catch (error) {
        failed.push(`${name}: ${(error as Error).message}`);
      }
    },
  };
  runInNewContext(script("test"), { pm });
  return { guid: environment["guid"], failed, local };
}

const answer = (body: object, header?: string) => ({
  headers: header === undefined ? [] : [{ key: "set-guid", value: header }],
  json: () => body,
});

test.each([
  "JSESSIONID=a.AgentGateway0",
  "JSESSIONID=a; Path=/; HttpOnly",
  "Path=/, JSESSIONID=a",
  "guid=b; Path=/",
  "JSESSIONID=a, JSESSIONID=a",
  "JSESSIONID=a, JSESSIONID=b",
  'JSESSIONID="a"',
  "JSESSIONID=; Path=/",
  "JSESSIONID=a b",
  "nothing",
])("the Guid of %j is that which the client reads", (header) => {
  expect(after(answer({ retcode: "0", result: {} }, header)).guid).toBe(readGuid(header) ?? "before");
});

test("the Guid of a body is kept, and a request without a response changes nothing but ends the permission", () => {
  const unchanged = { guid: "before", failed: [], local: {} };
  expect(after(undefined)).toEqual(unchanged);
  expect(after({})).toEqual(unchanged);
  expect(after(answer({ retcode: "0", result: { guid: "new" } }))).toEqual({ ...unchanged, guid: "new" });
});

test.each([
  ["a refusal", answer({ retcode: "900-002" }), resultCodes["900-002"].meaning.replace(/\.$/, "")],
  ["an unknown code", answer({ retcode: "toString" }), "no message"],
  ["a number", answer({ retcode: 0 }), "no message"],
  ["no JSON", { headers: [], json: () => JSON.parse("no JSON") }, "no message"],
])("%s is reported as a failed test with the meaning of the code, and leaves no permission", (_, response, meaning) => {
  const failed = [`retcode is 0, the only success, whatever the HTTP status: ${meaning}`];
  expect(after(response)).toEqual({ guid: "before", failed, local: {} });
});
