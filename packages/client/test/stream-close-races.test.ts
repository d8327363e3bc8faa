import { getEventListeners } from "node:events";
import { setImmediate } from "node:timers/promises";
import type { Inspector } from "@qualitycontrol/client";
import { events } from "@qualitycontrol/client/events";
import { expect, it, vi } from "vitest";
import { inspectorAt } from "./stub-gateway.ts";

const event = { eventType: "AgentState_Busy", workNo: "30169", content: null };

/** An inspector whose polls the test answers; they reject when their signal aborts. */
function inspectorWithManualPolls() {
  const polls: ((answer: object) => void)[] = [];
  const inspector = inspectorAt("http://localhost", {
    fetch: (_, { signal }) =>
      new Promise((resolve, reject) => {
        polls.push((answer) => resolve(Response.json({ message: "", retcode: "0", ...answer })));
        signal.addEventListener("abort", () => reject(signal.reason));
      }),
  });
  return { inspector, polls };
}

/** The kind of the next stream's first item, or "nothing" if the stream needs a response to a poll first. */
async function firstItemKind(inspector: Inspector): Promise<string | undefined> {
  await using stream = events(inspector);
  const nothing = setImmediate({ value: { kind: "nothing" } });
  return (await Promise.race([stream.next(), nothing])).value?.kind;
}

const { addEventListener: added } = EventTarget.prototype;

it("a stream that is closed before it polls leaves the gap for the next stream", async () => {
  const { inspector } = inspectorWithManualPolls();
  const first = events(inspector);
  const step = first.next();
  await setImmediate();
  void first.return();
  await step;
  let most = 0;
  const add = vi.spyOn(EventTarget.prototype, "addEventListener").mockImplementation(function (
    this: EventTarget,
    ...listener
  ) {
    added.call(this, ...listener);
    most = Math.max(most, getEventListeners(this, "abort").length);
  });
  for (let count = 0; count < 100; count++) {
    const stream = events(inspector);
    void stream.next();
    void stream.return();
  }
  await setImmediate();
  add.mockRestore();
  expect(most, "listeners of one signal, of which Node 20 warns if there are more than 10").toBeLessThan(3);
  expect(await firstItemKind(inspector)).toBe("gap");
});

it("an event is read or causes a gap, at whatever moment of its arrival the stream is closed", async () => {
  const ends = new Set<string>();
  for (let moment = 0; moment < 60; moment++) {
    const { inspector, polls } = inspectorWithManualPolls();
    const stream = events(inspector);
    const step = stream.next();
    await setImmediate();
    polls[0]?.({ event });
    for (let turn = 0; turn < moment; turn++) await null;
    void stream.return();
    const { value } = await step;
    await setImmediate();
    ends.add(`${value ? "read" : "left"}, ${await firstItemKind(inspector)}`);
  }
  expect([...ends].sort()).toEqual(["left, gap", "read, nothing"]);
});
