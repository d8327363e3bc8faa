import { guidHeader } from "@qualitycontrol/contract/calls";
import { operations, sampleGuid } from "@qualitycontrol/contract/operations";
import { lax, reading, refusing, restOf, withBody } from "./changes.ts";
import { isAt, type Mutant } from "./mutant.ts";

const guid = guidHeader.toLowerCase();
const path = (operationId: keyof typeof operations, value: string, at: number) => (target: string) =>
  target.split("/").at(at) === value && target.split("/").length === operations[operationId].path.split("/").length;
/** Replaces a path segment with the lax gateway's reading of it. */
const readsAs = (wrong: RegExp, right: (found: string) => string) => (part: string) =>
  wrong.test(part) ? right(part) : part;

/** Gateways that misread requests. */
export const wrongRequests: Mutant[] = [
  {
    name: "no Guid is needed",
    fails: / refuses no Guid$/,
    request: (request) => ({ ...request, headers: { [guid]: sampleGuid, ...request.headers } }),
  },
  {
    name: "no Guid is needed to cut a call",
    fails: /^forceDropCall refuses no Guid$/,
    ...lax("forceDropCall", ({ headers }) => ({ headers: { [guid]: sampleGuid, ...headers } })),
  },
  {
    name: "the method does not matter",
    fails: /^intercept refuses (GET|POST|DELETE|OPTIONS|PATCH)( |$)/,
    ...lax("intercept", () => ({ method: operations.intercept.method })),
  },
  {
    name: "OPTIONS is executed",
    fails: /^queryAgentInfoByWorkNo refuses OPTIONS$/,
    ...lax("queryAgentInfoByWorkNo", ({ method }) => ({ method: method === "OPTIONS" ? "GET" : method })),
  },
  {
    name: "PUT does what POST does",
    fails: /^forceBusy refuses PUT( |$)/,
    ...lax("forceBusy", ({ method }) => ({ method: method === "PUT" ? "POST" : method })),
  },
  {
    name: "an id below the range is accepted",
    fails: /^addInsert refuses (agentid|workNo) below|^addInsert refuses any invalid/,
    ...reading(
      "addInsert",
      readsAs(/^-?\d{1,2}$|^100$/, () => "101"),
    ),
  },
  {
    name: "one below the range is accepted",
    fails: /^addSupervise refuses (agentid|workNo) below/,
    ...reading(
      "addSupervise",
      readsAs(/^100$/, () => "101"),
    ),
  },
  {
    name: "the range of another edition",
    fails:
      /^requestWhisperAgent refuses agentid (above|padded (to [67] )?")|^requestWhisperAgent refuses any invalid agentid/,
    ...reading(
      "requestWhisperAgent",
      readsAs(/^[6-9]\d{4}$|^\d{6,}$/, () => "59999"),
    ),
  },
  {
    name: "one above the range is accepted",
    fails: /^interceptCall refuses (agentid|workNo) above/,
    ...reading(
      "interceptCall",
      readsAs(/^1000000$/, () => "999999"),
    ),
  },
  {
    name: "the smallest id is refused",
    fails: /^forceIdle accepts workNo smallest/,
    ...refusing("forceIdle", ({ target }) => path("forceIdle", "101", -1)(target)),
  },
  {
    name: "the largest id is refused",
    fails: /^stopSuperviseOrInsert accepts agentid largest/,
    ...refusing("stopSuperviseOrInsert", ({ target }) => path("stopSuperviseOrInsert", "999999", -2)(target)),
  },
  {
    name: "some ids in the middle of the range are refused",
    fails: /^switchSuperviseOrInsert accepts any/,
    ...refusing("switchSuperviseOrInsert", ({ target }) => /[13457]$/.test(target) && !/101$/.test(target)),
  },
  {
    name: "far above the range is accepted",
    fails: /^forceLogOutAgent refuses any invalid/,
    ...reading(
      "forceLogOutAgent",
      readsAs(/^\d{8,}$/, () => "999999"),
    ),
  },
  {
    name: "a padded id is accepted",
    fails: /^sayFree refuses agentid padded (to 6 )?"/,
    ...reading(
      "sayFree",
      readsAs(/^0\d{5}$/, (it) => String(Number(it))),
    ),
  },
  {
    name: "a sign before an id is ignored",
    fails: /^handShake refuses agentid signed/,
    ...reading(
      "handShake",
      readsAs(/^\+\d{5}$/, (it) => it.slice(1)),
    ),
  },
  {
    name: "a minus before an id is ignored",
    fails: /^logout refuses agentid negative/,
    ...reading(
      "logout",
      readsAs(/^-\d{5}$/, (it) => it.slice(1)),
    ),
  },
  {
    name: "space around an id is ignored",
    fails: /^forceLogout refuses agentid spaced/,
    ...reading(
      "forceLogout",
      readsAs(/^ \d{5}$/, (it) => it.trim()),
    ),
  },
  {
    name: "a hexadecimal id is accepted",
    fails: /^pollEvents refuses agentid hexadecimal/,
    ...reading(
      "pollEvents",
      readsAs(/^0x\d\d$/, (it) => String(Number(it))),
    ),
  },
  {
    name: "an id with an exponent is accepted",
    fails: /^pollEvents refuses agentid exponent/,
    ...reading(
      "pollEvents",
      readsAs(/^\de\d$/, (it) => String(Number(it))),
    ),
  },
  {
    name: "a decimal id is accepted",
    fails: /^pollEvents refuses agentid decimal/,
    ...reading(
      "pollEvents",
      readsAs(/^\d{5}\.0$/, (it) => String(Number(it))),
    ),
  },
  {
    name: "letters are accepted as an id",
    fails: /^pollEvents refuses agentid letters/,
    ...reading(
      "pollEvents",
      readsAs(/^abc$/, () => "101"),
    ),
  },
  { name: "a rest of no time is accepted", fails: /^forceRest refuses time below/, ...restOf(-2, "0", "1") },
  { name: "a day of rest is accepted", fails: /^forceRest refuses time above/, ...restOf(-2, "86400", "86399") },
  { name: "an invalid reason is accepted", fails: /^forceRest refuses reason above/, ...restOf(-1, "256", "255") },
  {
    name: "a switch to no mode is accepted",
    fails: /^requestSwitchInsertWhisperAgent refuses switchtype unlisted/,
    ...lax("requestSwitchInsertWhisperAgent", ({ target }) => ({
      target: target.replace(/switchtype=\d\dx/, "switchtype=0"),
    })),
  },
  {
    name: "a switch without a mode is accepted",
    fails: /^requestSwitchInsertWhisperAgent refuses switchtype left out/,
    ...lax("requestSwitchInsertWhisperAgent", ({ target }) => ({
      target: target.includes("switchtype") ? target : `${target}&switchtype=0`,
    })),
  },
  {
    name: "one mode is refused",
    fails: /^requestSwitchInsertWhisperAgent accepts (switchtype listed "1"|any)/,
    ...refusing("requestSwitchInsertWhisperAgent", ({ target }) => target.includes("switchtype=1")),
  },
  {
    name: "an empty value counts as missing",
    fails: /^requestStopWhisperAgent refuses whisperagentid empty/,
    ...lax("requestStopWhisperAgent", ({ target }) => ({
      target: target.replace("?whisperagentid=", (it) => (target.endsWith(it) ? "" : it)),
    })),
  },
  {
    name: "an optional parameter is demanded",
    fails: /^requestWhisperAgent accepts whisperagentid left out/,
    ...refusing("requestWhisperAgent", ({ target }) => !target.includes("?")),
  },
  {
    name: "a malformed list is accepted",
    fails: /^resetSkill refuses skillid malformed/,
    ...lax("resetSkill", ({ target }) => ({ target: target.replace("x!", "") })),
  },
  {
    name: "a list that is too long is accepted",
    fails: /^resetSkill refuses skillid too long/,
    ...lax("resetSkill", ({ target }) => ({ target: target.replace(/1{4001}/, "1") })),
  },
  {
    name: "the longest list is refused",
    fails: /^resetSkill accepts skillid longest/,
    ...refusing("resetSkill", ({ target }) => /1{4000}/.test(target)),
  },
  {
    name: "the sample of a parameter is refused",
    fails: /^sayBusy (returns|accepts (?!prolong left out))/,
    ...refusing("sayBusy", ({ target }) => target.includes("prolong=0")),
  },
  {
    name: "every response is reported as success",
    fails: /^addSupervise (returns (?!0)|refuses )/,
    answer: (answer, request) =>
      isAt("addSupervise", request)
        ? withBody(
            { ...answer, status: 200, headers: { ...answer.headers, "content-type": "application/json" } },
            { message: "", retcode: "0", result: {} },
          )
        : answer,
  },
];
