import { it } from "vitest";
import { runScenarios } from "./inspection-model.ts";
import { useFakeClocks } from "./stream-fixture.ts";

useFakeClocks();

it("whenever an inspection claims to know what the inspector does, the simulator agrees", async () => {
  await runScenarios({ numRuns: 9, seed: 17 });
});
