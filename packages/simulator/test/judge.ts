import { type Operation, sampleGuid } from "@qualitycontrol/contract/operations";
import { listen } from "@qualitycontrol/core/listen";
import { type Proxy as Started, startProxy, type Violation } from "@qualitycontrol/proxy";
import { expect } from "vitest";
import { endAfterFile } from "../../../test/shared/children.ts";

import type { Edition } from "../src/contract/edition.ts";
import type { Request } from "../src/engine/handle-request.ts";
import { createGateway } from "../src/server.ts";
import { virtualClock } from "../src/simulation/clock.ts";
import type { Reply } from "../src/simulation/reply.ts";
import { Simulation } from "../src/simulation/simulation.ts";
import { testWorld } from "./people-fixture.ts";
import { declaredOf, sendTo } from "./wire.ts";

/*
 * Every response of the simulator that a test sees is judged by the validation proxy, which shares no code with it. What
 * comes over HTTP comes through a proxy. A harness has no HTTP, for its scenarios and scripts take tens of thousands of steps:
 * its responses are recorded, and at the end of the file each that differs from all others goes over HTTP, from the
 * simulator's own server, through a proxy.
 */

/** How many responses of this file were judged, if any must be. */
let judged: number | undefined;

/** Once a response must be judged, the end of the file checks that it was. */
function judgeInThisFile(): void {
  if (judged !== undefined) return;
  judged = 0;
  endAfterFile(async () => {
    try {
      for (const [edition, recorded] of Map.groupBy(recordings.values(), (recording) => recording.edition)) {
        expect(await judgeRecorded(edition, recorded)).toEqual([]);
      }
      expect(judged, "answers that were judged in this file").toBeGreaterThan(0);
    } finally {
      recordings.clear();
      judged = undefined;
    }
  });
}

/** A proxy in front of a simulator, and its findings in the responses. A test that expects findings removes them. */
export interface Judge {
  proxy: Started;
  findings: Violation[];
}

/** Puts a proxy in front of a simulator. It forwards invalid requests too. */
export async function judgeInFrontOf(upstream: string, edition: string, ca?: string): Promise<Judge> {
  judgeInThisFile();
  const findings: Violation[] = [];
  const proxy = await startProxy({
    upstream,
    edition,
    forwardInvalid: true,
    onViolation: (violation) => {
      if (!violation.place.startsWith("request")) findings.push(violation);
    },
    ...(ca === undefined ? {} : { ca }),
  });
  return { proxy, findings };
}

/** A response that was given without HTTP. */
export interface Recording {
  edition: Edition;
  operation: Operation;
  parameters: Record<string, unknown>;
  body: unknown;
  reply: Omit<Reply, "delivered">;
}

const recordings = new Map<string, Recording>();

/** Has a response judged at the end of the file. */
export function record(edition: Edition, { operation: id, parameters, body }: Request, reply: Reply): void {
  judgeInThisFile();
  const operation = edition.operations.find(({ operationId }) => operationId === id) as Operation;
  const { delivered: _, ...answer } = reply;
  const recording = {
    edition,
    operation,
    parameters: declaredOf(operation, parameters),
    body: operation.hasBody ? body : undefined,
    reply: answer,
  };
  // Answers that differ only in the time of their event are equal to the judge.
  const key = JSON.stringify([edition.name, id, recording.parameters, recording.body, answer], (name, value) =>
    name === "eventGenTime" ? 0 : value,
  );
  recordings.set(key, recording);
}

/** The key of a recorded response when its request comes over HTTP. */
const keyOf = (operation: string, parameters: Readonly<Record<string, unknown>>, body: unknown): string =>
  JSON.stringify([operation, Object.entries(parameters).sort(), body]);

/** Answers each request with what was recorded for it. */
class Playback extends Simulation {
  readonly #recordings: Map<string, Recording[]>;

  constructor(edition: Edition, recordings: Recording[]) {
    super({ edition, world: testWorld(), clock: virtualClock(0) });
    this.#recordings = Map.groupBy(recordings, ({ operation, parameters, body }) =>
      keyOf(operation.operationId, parameters, body),
    );
  }

  override ask({ operation, parameters, body }: Request, _: string | undefined, reply: (reply: Reply) => void) {
    const key = keyOf(operation, parameters, body);
    const recorded = this.#recordings.get(key)?.pop();
    if (!recorded) throw new Error(`Nothing was recorded for ${key}.`);
    reply(recorded.reply);
    return undefined;
  }
}

/** The findings of the proxy in recorded responses of one edition. */
export async function judgeRecorded(edition: Edition, recorded: Recording[]): Promise<Violation[]> {
  const simulation = new Playback(edition, recorded);
  const server = createGateway({ simulation, control: undefined, controlAnywhere: false, tls: undefined });
  const gateway = await listen(server, "127.0.0.1", 0);
  const { proxy, findings } = await judgeInFrontOf(gateway.url, edition.name);
  const left = recorded.values();
  const work = async () => {
    for (const { operation, parameters, body } of left) {
      const { status } = await sendTo(proxy.url, { operation, parameters, body, guid: sampleGuid });
      expect(status).toBe(200);
      countAsJudged();
    }
  };
  await Promise.all(Array.from({ length: 8 }, work));
  await Promise.all([proxy.close(), gateway.close()]);
  return findings;
}

/** Counts responses that came through a proxy. */
export function countAsJudged(answers = 1): void {
  judgeInThisFile();
  judged = (judged ?? 0) + answers;
}
