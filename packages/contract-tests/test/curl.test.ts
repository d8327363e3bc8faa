import { execFileSync } from "node:child_process";
import { contentType } from "@qualitycontrol/contract/calls";
import { expect, test } from "vitest";
import { curlCommand } from "../src/curl.ts";

/** The arguments that a shell passes to curl for a line. */
const given = (line: string, environment: Record<string, string>) =>
  execFileSync("sh", ["-c", `curl() { printf '%s\\n' "$@"; }; ${line}`], { env: environment, encoding: "utf8" }).split(
    "\n",
  );

const request = {
  method: "PUT",
  target: "/a/it's",
  guid: "valid",
  headers: { "content-type": contentType },
  body: '{"a":"$b\'"}',
} as const;

test("the curl command repeats the request with the Guid of the environment, or with a placeholder", () => {
  const line = curlCommand(new URL("http://127.0.0.1:1/tenant/"), request);
  expect(given(line, { QUALITYCONTROL_GUID: "G 1" })).toContain("Guid: G 1");
  const words = given(line, {});
  expect(words).toContain("Guid: any");
  expect(words).toContain(`content-type: ${contentType}`);
  expect(words).toContain(request.body);
  expect(words).toContain("http://127.0.0.1:1/tenant/a/it's");
});

test("the curl command of a run with cookies repeats them from the environment", () => {
  const base = new URL("http://127.0.0.1:1");
  expect(given(curlCommand(base, request, true), { QUALITYCONTROL_COOKIE: "a=1; b=2" })).toContain("Cookie: a=1; b=2");
  expect(given(curlCommand(base, request), { QUALITYCONTROL_COOKIE: "a=1" }).join("\n")).not.toContain("Cookie");
});

test("sends an empty Guid as a header without a value", () => {
  const line = curlCommand(new URL("http://127.0.0.1:1"), { ...request, guid: "empty" });
  expect(given(line, { QUALITYCONTROL_GUID: "G" })).toContain("Guid;");
});
