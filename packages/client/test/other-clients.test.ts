import { InspectorError } from "@qualitycontrol/client";
import { guidHeader } from "@qualitycontrol/contract/calls";
import { sampleGuid } from "@qualitycontrol/contract/operations";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { failures } from "./contract-cases.ts";
import { type Calls, loadStacks, type Stacks } from "./other-client-calls.ts";
import { errorOf, type Gateway, startGateway } from "./stub-gateway.ts";

const names = [
  "this client",
  "openapi-fetch",
  "TanStack Query",
  "openapi-react-query",
  "hey-api's client",
  "ky",
  "axios",
];
const methods = ["GET", "PUT", "POST", "DELETE"] as const;
const [failure] = failures as [(typeof failures)[number]];

/** How the gateway responds to the next requests. */
type Mode = "grant" | "refuse" | "drop" | "cut";

describe("other clients with the client's fetch, set up as in the document", () => {
  let gateway: Gateway;
  let stacks: Stacks;
  let mode: Mode = "grant";
  const call = (name: string, method: keyof Calls) => (stacks.calls[name] as Calls)[method]();

  beforeAll(async () => {
    gateway = await startGateway((request, response) => {
      const result = request.url?.includes("calldata") ? ["1456401416-3"] : {};
      if (mode === "drop") request.socket.destroy();
      else if (mode === "cut") response.writeHead(200).write('{"retcode":"0"', () => request.socket.destroy());
      else response.end(JSON.stringify(mode === "refuse" ? failure.answer : { message: "", retcode: "0", result }));
    });
    stacks = await loadStacks(gateway.url);
  });
  afterAll(async () => {
    await stacks[Symbol.asyncDispose]();
    await gateway[Symbol.asyncDispose]();
  });

  it("are the ones in the document, and its samples succeed", () => {
    expect(Object.keys(stacks.calls)).toEqual(names);
    const samples = ["fetch", "openapi-fetch", "hey-api's client", "ky", "axios"];
    expect(stacks.printed.match(/You are listening\./g)).toHaveLength(samples.length);
  });

  const cases = names.flatMap((name) => methods.map((method) => ({ name, method })));

  it.for(cases)("$name: $method succeeds, with the Guid", async ({ name, method }) => {
    mode = "grant";
    gateway.requests.length = 0;
    expect(JSON.stringify(await call(name, method))).toContain('"retcode":"0"');
    expect(gateway.requests).toHaveLength(1);
    expect(gateway.requests[0]).toMatchObject({ method, headers: { [guidHeader.toLowerCase()]: sampleGuid } });
  });

  it.for(cases)("$name: $method is sent once, even if the connection breaks", async ({ name, method }) => {
    // Runtimes retry requests only on a reused connection.
    mode = "grant";
    await call(name, method);
    for (mode of ["drop", "cut"] as const) {
      gateway.requests.length = 0;
      const error = await errorOf(call(name, method));
      expect(gateway.requests).toHaveLength(1);
      expect(error).toBeInstanceOf(InspectorError);
      expect(error).toMatchObject({ name: "ConnectionLost", outcome: "unknown" });
    }
  });

  it.for(cases)(
    "$name: $method that is refused with HTTP 200 rejects with the typed error",
    async ({ name, method }) => {
      mode = "refuse";
      gateway.requests.length = 0;
      const error = await errorOf(call(name, method));
      expect(error).toBeInstanceOf(InspectorError);
      expect(error).toMatchObject({ name: "GatewayFailure", retcode: failure.retcode, httpStatus: 200 });
      expect(gateway.requests).toHaveLength(1);
    },
  );
});
