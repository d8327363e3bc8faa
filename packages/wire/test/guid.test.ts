import document from "@qualitycontrol/contract/openapi.json" with { type: "json" };
import { readGuid } from "@qualitycontrol/wire/guid";
import { describe, expect, it } from "vitest";

const GUID = "0c6d1b4e-27f5-4bb1-9c3e-1d2e3f405162.AgentGateway1";
const OTHER = "9f1d1b4e-27f5-4bb1-9c3e-1d2e3f405162.AgentGateway0";

describe("a Set-GUID header contains", () => {
  it.for([
    `JSESSIONID=${GUID}`,
    `JSESSIONID=${GUID};`,
    `JSESSIONID=${GUID}; Path=/agentgateway; HttpOnly`,
    `Path=/x; JSESSIONID=${GUID}`,
    `Path=/x;JSESSIONID=${GUID};Secure`,
    `JSESSIONID=${GUID},route=a`,
    `route=a, JSESSIONID=${GUID}`,
    `Expires=Thu, 01 Jan 2026 00:00:00 GMT; JSESSIONID=${GUID}`,
    `JSESSIONID=${GUID}; Expires=Thu, 01 Jan 2026 00:00:00 GMT`,
    `JSESSIONID="${GUID}"`,
    ` JSESSIONID= ${GUID} ; Path=/`,
    `jsessionid=${GUID}`,
    `JSESSIONID=${GUID}, JSESSIONID=${GUID}`,
    `token=${GUID}`,
    `token=${GUID}; Path=/; Max-Age=0`,
  ])("the whole Guid: %s", (header) => {
    expect(readGuid(header)).toBe(GUID);
  });

  it("a Guid of any form", () => {
    for (const guid of ["0123456789abcdef".repeat(3), "a==", "%41", "{a}", "a:b@c/d"]) {
      expect(readGuid(`JSESSIONID=${guid}`)).toBe(guid);
    }
  });

  it.for([
    null,
    undefined,
    "",
    "=",
    "JSESSIONID",
    "JSESSIONID=",
    "JSESSIONID=; Max-Age=0",
    'JSESSIONID=""',
    "Path=/x",
    "Max-Age=0",
    "Expires=Thu, 01 Jan 2026 00:00:00 GMT",
    GUID,
    `=${GUID}`,
    `JSESSIONID=${GUID}, JSESSIONID=${OTHER}`,
    `JSESSIONID=; Max-Age=0, JSESSIONID=${OTHER}`,
    `JSESSIONID=${GUID}, ${OTHER}`,
    `JSESSIONID=0c6d1b4e,27f5.AgentGateway1`,
    `JSESSIONID=0c6d1b4e 27f5.AgentGateway1`,
    `JSESSIONID="${GUID}`,
    `JSESSIONID=${GUID}"`,
    `JSESSIONID=\u00fc${GUID}`,
    `JSESSIONID=${GUID}\u00e9`,
    `JSESSIONID=${GUID}\u00a0`,
    `JSESSIONID=0c6d\u00fc1b4e.AgentGateway1`,
    `JSESSIONID=0c6d\\1b4e`,
    `JSESSIONID=0c6d\r\n1b4e`,
    `token=${GUID}; route=a`,
    `token=${GUID}, token=${OTHER}`,
  ])("no Guid: %j", (header) => {
    expect(readGuid(header)).toBeUndefined();
  });
});

it("the name of the cookie matches the contract", () => {
  const { example } = document.components.headers.SetGuid as { example: string };
  expect(readGuid(`${example}; route=a`)).toBe(example.split("=")[1]);
});

it("takes linear time", () => {
  // A quadratic implementation would not finish.
  const long = 2 ** 17;
  for (const part of [",", ";", "=", " ", '"', "a", ", ", ",a", ",a=", "a=b,", "\t,"]) {
    expect(readGuid(`JSESSIONID=\u00fc${part.repeat(long)}\u00fc`)).toBeUndefined();
  }
});
