import contract from "@qualitycontrol/contract/openapi.json" with { type: "json" };
import { answers } from "@qualitycontrol/contract/validators";
import { expect, test } from "vitest";
import { completeWireFacts } from "../../src/bundle/complete-wire-facts.ts";
import type { OpenApiDocument } from "../../src/bundle/document.ts";

const { info, components, paths } = contract;
const { securitySchemes, headers, responses, schemas } = components;

/** The one place that states each fact. */
const HOMES: Record<keyof (typeof components)["x-wire-facts"], string> = {
  FailureStatus: info.description,
  ContentTypeInPractice: info.description,
  UndeclaredQuery: info.description,
  NoEvent: schemas.NextEvent.description,
  NullEvent: schemas.NextEvent.description,
  GuidHeaderCase: securitySchemes.Guid.description,
  GuidShape: securitySchemes.Guid.description,
  SetGuidSpelling: headers.SetGuid.description,
  Cookies: headers.SetCookie.description,
  CookieName: headers.SetCookie.description,
  SessionRefusals: securitySchemes.Guid.description,
  OlderPushAddress: schemas.SignIn.properties.callBackUri.description,
  OlderHandshake: paths["/agentgateway/resource/onlineagent/{agentid}/handshake"].post.description,
  FailureResult: schemas.FailureResult.description,
  MessageText: schemas.Message.description,
};

test.each(Object.entries(components["x-wire-facts"]))(
  "%s is stated with its certainty where a reader looks for it",
  (name, fact) => {
    const { text, certainty } = fact;
    expect(["vendor sample", "sample"]).toContain(certainty);
    expect(HOMES[name as keyof typeof HOMES]).toContain(text.replace(/\.$/, ` (*${certainty}*).`));
  },
);

test("every description states its facts", () => {
  expect(JSON.stringify({ ...contract, "x-wire-facts": undefined })).not.toContain("{x-wire-facts");
});

test("a failure may have no result, an empty text, or an object", () => {
  const failure = { message: "", retcode: "100-006" };
  for (const more of [{}, { result: "" }, { result: {} }])
    expect(answers.addSupervise({ ...failure, ...more })).toBe(true);
  expect(answers.addSupervise({ ...failure, result: "more" })).toBe(false);
});

test("both sign-ins have the cookie as a response header, and no other operation has", () => {
  const withCookie = Object.entries(responses).filter(([, response]) =>
    JSON.stringify(response).includes("#/components/headers/SetCookie"),
  );
  expect(withCookie.map(([name]) => name).sort()).toEqual(["ForceLoginAnswer", "LoginAnswer"]);
});

test("a fact that is not in the catalogue is an error", () => {
  const written = structuredClone(contract) as unknown as OpenApiDocument;
  written.info.description = "Keep it. {x-wire-facts.Unknown}";
  expect(() => completeWireFacts(written)).toThrow(
    "A description names the wire fact Unknown. Add it to x-wire-facts.",
  );
});
