import { expect, test } from "vitest";
import { type Admission, hostRefusal, hostsOf, originRefusal, originsOf } from "../src/admission.ts";

const hostOf = (host: string | undefined, admission: Partial<Admission> = {}, localAddress = "127.0.0.1") =>
  hostRefusal({ headers: { host }, socket: { localAddress } } as never, { host: "127.0.0.1", ...admission });

test.each<[string, Partial<Admission>?, string?]>([
  ["127.0.0.1:4010"],
  ["127.0.0.9"],
  ["127.1"],
  ["localhost:4010"],
  ["LOCALHOST"],
  ["api.localhost"],
  ["[::1]:4010"],
  ["gateway.local", { allowHosts: ["gateway.local"] }],
  ["Gateway.Local:80", { allowHosts: ["gateway.local"] }],
  ["[fd00::1]:80", { allowHosts: ["fd00::1"] }],
  ["10.0.0.5:4010", { host: "10.0.0.5" }],
  ["10.0.0.5:4010", { host: "0.0.0.0" }, "::ffff:10.0.0.5"],
  ["[fd00::5]:4010", { host: "::" }, "fd00::5"],
  ["box.example", { host: "box.example" }],
])("accepts the Host %j", (host, admission = {}, local = "127.0.0.1") => {
  expect(hostOf(host, admission, local)).toBeUndefined();
});

test.each<[string | undefined, Partial<Admission>?, string?]>([
  [undefined],
  [""],
  ["evil.example"],
  ["localhost.evil.example"],
  ["127.0.0.1.evil.example"],
  ["evil.example:4010"],
  ["localhost@evil.example"],
  ["evil.example#localhost"],
  ["localhost/evil"],
  ["0.0.0.0:4010"],
  ["10.0.0.6:4010", { host: "0.0.0.0" }, "10.0.0.5"],
  ["sub.gateway.local", { allowHosts: ["gateway.local"] }],
])("refuses the Host %j", (host, admission = {}, local = "127.0.0.1") => {
  expect(hostOf(host, admission, local)).toMatch(/^The Host ".*" is not allowed\. .*--allow-host\.$/);
});

const page = "http://localhost:8080";

test.each([
  [{}, []],
  [{ origin: page }, [page]],
  [{ origin: page, "sec-fetch-site": "cross-site" }, [page]],
  [{ "sec-fetch-site": "none" }, []],
  [{ "sec-fetch-site": "same-origin" }, []],
])("accepts a request with the headers %j if %j may call", (headers, allowOrigins) => {
  expect(originRefusal({ headers }, { allowOrigins })).toBeUndefined();
});

test.each([
  [{ origin: page }, []],
  [{ origin: "null" }, [page]],
  [{ origin: "http://localhost:8081" }, [page]],
  [{ origin: "https://localhost:8080" }, [page]],
  [{ origin: `${page}.evil.example` }, [page]],
  [{ origin: "" }, [page]],
  [{ "sec-fetch-site": "cross-site" }, [page]],
  [{ "sec-fetch-site": "same-site" }, []],
])("refuses a request with the headers %j if %j may call", (headers, allowOrigins) => {
  expect(originRefusal({ headers }, { allowOrigins })).toMatch(/^Requests from pages of .* are not allowed/);
});

test.each(["null", "*", "localhost:8080", "http://localhost:8080/", "file:///x", "HTTP://a", ""])(
  "%j is not an origin",
  (value) => {
    expect(() => originsOf([value])).toThrow(/^--allow-origin ".*": not an origin\. [^\n]*$/);
  },
);

test.each(["gateway.local:80", "http://gateway", "*", "", "a b"])("%j is not a host", (value) => {
  expect(() => hostsOf([value])).toThrow(/^--allow-host ".*": not a host\. [^\n]*$/);
});

test("valid origins and hosts are returned", () => {
  expect(originsOf([page, "https://docs.example"])).toEqual([page, "https://docs.example"]);
  expect(hostsOf(["gateway.local", "10.0.0.5", "fd00::1"])).toEqual(["gateway.local", "10.0.0.5", "fd00::1"]);
  expect([originsOf(), hostsOf()]).toEqual([[], []]);
});
