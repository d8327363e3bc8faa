import { defaultEdition } from "@qualitycontrol/contract/calls";
import type { OpenApiDocument } from "@qualitycontrol/tooling/bundle/document";
import { exampleArguments, type Listed, requestFor } from "@qualitycontrol/tooling/targets/conformance/request";
import { languages } from "@qualitycontrol/tooling/targets/samples/languages";
import { placeholdersOf, TIME_LIMIT } from "@qualitycontrol/tooling/targets/samples/sample-call";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { describeUnless } from "../describe-unless.ts";
import { json, passTo, type Received, type Responder, startDoors } from "./doors.ts";
import { responses } from "./failures.ts";
import { hostileDocument, hostileSamples } from "./hostile.ts";
import { type Job, missingFor, runSamples } from "./run-samples.ts";
import { documentOf, filled, type Sample, samplesIn, targetValues } from "./sample.ts";
import { type Situation, startSituations } from "./situations.ts";

const { guid } = placeholdersOf(documentOf());

/** The operations that are called at servers that do not respond as they should. */
const disturbed = ["addSupervise", "pollEvents"];

/** The time limit in a sample, in seconds or milliseconds. */
const LIMIT = new RegExp(`\\b${TIME_LIMIT}(?=_000\\b|\\b)`, "g");

let doors: Awaited<ReturnType<typeof startDoors>>;
beforeAll(async () => {
  doors = await startDoors();
});
afterAll(() => doors.close());

/** Java's type for a truth value is `boolean`; the examples of the contract have the text, and the gateway accepts both. */
const asText = (body: unknown): unknown => (typeof body === "boolean" ? String(body) : body);

/** Checks that a sample sent exactly the request of the contract. A character that needs no percent-encoding may have one. */
function expectRequest(received: Received[], document: OpenApiDocument, listed: Listed, sent = guid): void {
  const expected = requestFor(document, listed, exampleArguments(document, listed.operation));
  expect(received).toHaveLength(1);
  const [{ method, target, headers, body }] = received as [Received];
  expect(method).toBe(expected.method);
  expect(target.split(/[/?&=]/).map(decodeURIComponent)).toEqual(
    expected.target.split(/[/?&=]/).map(decodeURIComponent),
  );
  expect(headers["guid"]).toEqual(expected.headers && [sent]);
  expect(headers["content-type"]).toEqual([document["x-content-type"]]);
  expect(body === "" ? undefined : JSON.parse(body, (_, value) => asText(value))).toEqual(expected.body);
}

for (const language of languages) {
  describeUnless(missingFor(language.name), `the samples in ${language.label}`, () => {
    const samples = samplesIn(language);
    const hostile = hostileSamples(language);
    const jobs: Job[] = [];
    let ended: Awaited<ReturnType<typeof runSamples>>;

    /** Prepares a sample to be run, and returns where to look for its requests and its end. */
    function add(
      document: OpenApiDocument,
      sample: Pick<Sample, "listed" | "source">,
      respond: Responder,
      own = guid,
      values = targetValues(document, sample.listed),
    ) {
      const door = `${language.name}-${jobs.length}`;
      const index = jobs.push({
        operationId: sample.listed.operation.operationId,
        source: filled(sample.source, document, { baseUrl: doors.open(door, respond), guid: own }),
        values,
      });
      return {
        received: () => doors.received(door),
        end: () => ended[index - 1] ?? { ok: false, output: "It was not run." },
      };
    }
    type Added = ReturnType<typeof add>;

    const situations = new Map<string, ReadonlyMap<string, Situation>>();
    const situationOf = ({ edition, listed }: Sample) =>
      situations.get(edition)?.get(listed.operation.operationId) as Situation;
    const succeeding: Added[] = [];
    const disturbing = new Map<string, Added>();
    const escaping: Added[] = [];
    let misled: Added;
    const sampleOf = (operationId: string) =>
      samples.find((it) => it.edition === defaultEdition && it.operationId === operationId) as Sample;

    beforeAll(async () => {
      for (const edition of new Set(samples.map((it) => it.edition)))
        situations.set(edition, await startSituations(edition));
      for (const sample of samples) {
        const { simulator, guid: own } = situationOf(sample);
        succeeding.push(add(documentOf(sample.edition), sample, passTo(simulator.url), own));
      }
      for (const operationId of disturbed) {
        const sample = sampleOf(operationId);
        for (const [kind, { respond, isSlow, guid: own }] of Object.entries(responses)) {
          const source = isSlow ? sample.source.replaceAll(LIMIT, "1") : sample.source;
          if (isSlow && source === sample.source) continue;
          disturbing.set(`${operationId} ${kind}`, add(documentOf(), { ...sample, source }, respond, own));
        }
      }
      for (const sample of hostile)
        escaping.push(add(hostileDocument, sample, json({ message: "", retcode: "0", result: {} })));
      misled = add(documentOf(), sampleOf("intercept"), json({ message: "", retcode: "0" }), guid, ["1/2?x"]);
      ended = await runSamples(language.name, jobs);
    });
    afterAll(async () => {
      for (const all of situations.values()) for (const { simulator } of all.values()) await simulator.close();
    });

    test.each(samples.map((sample, index) => ({ ...sample, index })))(
      "$edition $operationId succeeds at the simulator with the request of the contract",
      ({ index, ...sample }) => {
        const { simulator, guid: own } = situationOf(sample);
        const { received, end } = succeeding[index] as Added;
        const { ok, output } = end();
        expect({ ok, output }).toEqual({
          ok: true,
          output: expect.stringContaining(`${sample.operationId} succeeded`),
        });
        if (own !== undefined) expect(output).not.toContain(own);
        expectRequest(received(), documentOf(sample.edition), sample.listed, own);
        const entry = simulator.control.readJournal().entries.findLast(({ kind }) => kind === "request");
        expect(entry).toMatchObject({ operation: sample.operationId, retcode: "0" });
      },
    );

    describe.each(disturbed)("%s", (operationId) => {
      test.each(Object.entries(responses))("after %s, sends no other request and prints no Guid", (kind, response) => {
        const added = disturbing.get(`${operationId} ${kind}`);
        if (!added) return expect(["typescript", "java"]).toContain(language.name);
        const { ok, output } = added.end();
        // Our clients also refuse a response that lacks a mandatory member.
        if (!response.succeeds) expect({ ok, output }).toEqual({ ok: false, output });
        expect(output).toContain(operationId);
        for (const part of (response.guid ?? guid).split("\\n")) expect(output).not.toContain(part);
        expect(output).toContain(response.shows ?? "");
        if (response.guid === undefined) expect(added.received()).toHaveLength(1);
      });
    });

    test("a target with characters of a path cannot lead to another call", () => {
      const targets = misled.received().map(({ target }) => target.split("/").at(-1));
      expect(targets).toEqual(misled.end().ok ? ["1%2F2%3Fx"] : []);
    });

    test.each(hostile.map((sample, index) => ({ ...sample, index })))(
      "$operationId sends characters that the language could treat specially",
      ({ listed, index }) => {
        const { received, end } = escaping[index] as Added;
        expect(end()).toEqual({ ok: true, output: expect.stringContaining("succeeded") });
        expectRequest(received(), hostileDocument, listed);
      },
    );
  });
}
