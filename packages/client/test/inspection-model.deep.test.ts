import { it } from "vitest";
import { runScenarios } from "./inspection-model.ts";
import { useFakeClocks } from "./stream-fixture.ts";

useFakeClocks();

it.each(["lost", "kept"] as const)(
  "in thousands of random steps, whenever an inspection claims to know, the simulator agrees (events: %s)",
  async (undelivered) => {
    await runScenarios({ numRuns: 400 }, { undelivered });
  },
);
