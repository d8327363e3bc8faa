import { readFileSync } from "node:fs";
import contract from "@qualitycontrol/contract/editions/2025-11/openapi.json" with { type: "json" };
import { type Operation, operations } from "@qualitycontrol/contract/operations";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { collections, httpRequests, read, requestsOf } from "./collections.ts";

const all: Operation[] = Object.values(operations);
const cuts = (operation: Operation) => operation.consequence === "call-cut";
const idsOf = (wanted: Operation[]) => wanted.map(({ operationId }) => operationId).sort();
const operation = (id: string) => operations[id as keyof typeof operations] as Operation & { tag: string };
const contentType = `Content-Type: ${contract["x-content-type"]}`;

test("one collection and one .http file have each operation that cuts calls, others have the rest", () => {
  const named = (requests: { id: string }[]) => requests.map(({ id }) => id).sort();
  expect(named(requestsOf(collections["call-cut"].item))).toEqual(idsOf(all.filter(cuts)));
  expect(named(requestsOf(collections.qualitycontrol.item))).toEqual(idsOf(all.filter((it) => !cuts(it))));
  const inHttp = (file: string) => named(httpRequests(file).map(({ name }) => ({ id: name })));
  expect(inHttp("call-cut.http")).toEqual(idsOf(all.filter(cuts)));
  expect(inHttp("qualitycontrol.http")).toEqual(idsOf(all.filter((it) => !cuts(it))));
});

test("a request that is copied into the other collection meets the same scripts", () => {
  expect(collections["call-cut"].event).toEqual(collections.qualitycontrol.event);
});

describe.each(Object.entries(collections))("the collection %s", (_name, collection) => {
  test("is valid by Postman's schema", () => {
    const schema = JSON.parse(readFileSync(new URL("collection-v2.1.0.schema.json", import.meta.url), "utf8"));
    const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);
    validate(collection);
    expect(validate.errors).toBeNull();
    validate({ ...collection, item: [{ request: { url: 1 } }] });
    expect(validate.errors).not.toBeNull();
  });

  test("has the folders of the docs", () => {
    for (const { id, folders } of requestsOf(collection.item)) {
      const group = contract["x-tagGroups"].find(({ tags }) => tags.includes(operation(id).tag));
      expect(folders).toEqual([group?.name, operation(id).tag]);
    }
  });

  test("sends Content-Type with every request, and the Guid with all that need it", () => {
    for (const { id, request } of requestsOf(collection.item)) {
      const headers = request.header.map(({ key, value }) => `${key}: ${value}`);
      expect(headers).toEqual([...(operation(id).secured ? ["Guid: {{guid}}"] : []), contentType]);
    }
  });

  test("has a saved example of each documented code", () => {
    for (const { id, response } of requestsOf(collection.item)) {
      const codes = response.map(({ body }) => (JSON.parse(body) as { retcode: string }).retcode);
      expect(codes).toEqual(expect.arrayContaining(["0", ...operation(id).resultCodes.codes]));
      expect(new Set(response.map(({ name }) => name)).size).toBe(response.length);
    }
  });

  test("has a valid address without its script only where nothing is changed", () => {
    for (const { id, request, response } of requestsOf(collection.item)) {
      const scheme = operation(id).consequence === "none" ? "{{scheme}}" : "{{checkedScheme}}";
      expect(request.url.protocol).toBe(scheme);
      for (const raw of [request.url.raw, ...response.map(({ originalRequest }) => originalRequest.url.raw)])
        expect(raw.startsWith(`${scheme}://{{host}}:{{port}}/`)).toBe(true);
    }
    expect(JSON.stringify(collection)).not.toContain('"checkedScheme"');
  });

  test("follows no redirect, and contains no Guid but those of the examples", () => {
    for (const { protocolProfileBehavior } of requestsOf(collection.item))
      expect(protocolProfileBehavior).toEqual({ followRedirects: false });
    const guids = JSON.stringify(collection.item).match(/[\w-]+\.AgentGateway\d/g) ?? [];
    // Those of the examples.
    expect(guids.filter((guid) => !/^(.)\1{7}(-\1{4}){3}-\1{12}\./.test(guid))).toEqual([]);
  });
});

test("the environment is the simulator's, and its secrets are empty", () => {
  const { values } = JSON.parse(read("postman/simulator.postman_environment.json")) as {
    values: { key: string; value: string; type: string }[];
  };
  const value = Object.fromEntries(values.map((it) => [it.key, it.value]));
  expect(value).toMatchObject({ scheme: "http", host: "127.0.0.1", confirm: "", guid: "", password: "" });
  expect(value["liveHost"]).toBe(`${value["host"]}:${value["port"]}`);
  expect(values.filter(({ type }) => type === "secret").map(({ key }) => key)).toEqual(["password", "guid"]);
  const used = new Set(
    Object.values(collections).flatMap(({ item }) =>
      [...JSON.stringify(item).matchAll(/\{\{(\w+)\}\}/g)].map(([, it]) => it),
    ),
  );
  expect([...used].filter((name) => name !== "checkedScheme" && value[name ?? ""] === undefined)).toEqual([]);
});

describe.each(["qualitycontrol.http", "call-cut.http"])("%s", (file) => {
  test("addresses requests that change something to liveHost, sends the headers, and follows no redirect", () => {
    for (const { name, method, url, headers, text } of httpRequests(file)) {
      const { consequence, secured } = operation(name);
      expect(method).toBe(operation(name).method);
      expect(url.startsWith(consequence === "none" ? "{{scheme}}://{{host}}/" : "{{liveScheme}}://{{liveHost}}/")).toBe(
        true,
      );
      expect(headers).toEqual([...(secured ? ["Guid: {{guid}}"] : []), contentType]);
      expect(text).toContain("\n# @no-redirect\n");
    }
  });

  test("defines neither secrets nor confirmations", () => {
    const defined = [...read(`http/${file}`).matchAll(/^@(\w+) *=/gm)].map(([, name]) => name);
    expect(defined).toContain("liveHost");
    expect(defined.filter((name) => /guid|password|confirm/i.test(name ?? ""))).toEqual([]);
  });

  test("has only what both clients read: no scripts, no references to responses", () => {
    expect(read(`http/${file}`)).not.toMatch(/^[<>]|\{%|\{\{[^}]*[.$][^}]*\}\}/m);
  });
});

test("in call-cut.http, a request names whom it concerns only by a variable of its own, which VS Code asks for", () => {
  for (const { name, url, text } of httpRequests("call-cut.http")) {
    const [path = ""] = /\/agentgateway\/.*/.exec(url) ?? [];
    expect([...path.matchAll(/\{\{(\w+)\}\}/g)].map(([, it]) => it).filter((it) => it !== "agentid")).toEqual([
      `confirm_${name}`,
    ]);
    expect(text).toContain(`\n# @prompt confirm_${name} `);
  }
});

test("no request of call-cut.http has a valid address with the variables that the file defines", () => {
  const address = (file: string, url: string) =>
    [...read(`http/${file}`).matchAll(/^@(\w+) = (.*)$/gm)].reduce(
      (filled, [, name, value = ""]) => filled.replaceAll(`{{${name}}}`, () => value),
      url,
    );
  for (const { url } of httpRequests("call-cut.http")) expect(URL.parse(address("call-cut.http", url))).toBeNull();
  const [ordinary] = httpRequests("qualitycontrol.http");
  expect(URL.parse(address("qualitycontrol.http", ordinary?.url ?? ""))?.protocol).toBe("http:");
});
