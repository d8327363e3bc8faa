import type { Inspector } from "@qualitycontrol/client";
import { type AgentRow, type AgentsSnapshot, watchAgents } from "@qualitycontrol/client/agents";
import type { StreamItem } from "@qualitycontrol/client/events";
import { useEvents, useObservable } from "@qualitycontrol/client/react";
import { AgentStatusValues } from "@qualitycontrol/client/values";
import { describe, expectTypeOf, test } from "vitest";

declare const inspector: Inspector;
declare const row: AgentRow;

describe("a watch of agents", () => {
  test("calls only lists that have states", () => {
    expectTypeOf(watchAgents).returns.toHaveProperty("snapshot").toEqualTypeOf<AgentsSnapshot>();
    watchAgents(inspector, { list: "onlineAgentsOnVdn" });
    // @ts-expect-error its form is not recorded
    watchAgents(inspector, { list: "allAgent" });
  });

  test("has rows that cannot be changed, with a status that has a meaning", () => {
    if (row.status !== undefined) expectTypeOf(AgentStatusValues[row.status].meaning).toExtend<string>();
    // @ts-expect-error read-only
    row.status = 4;
  });
});

describe("the hooks", () => {
  test("have the types of what they show", () => {
    const useAll = (agents: ReturnType<typeof watchAgents>) => {
      expectTypeOf(useObservable(agents)).toEqualTypeOf<AgentsSnapshot>();
      expectTypeOf(useObservable(agents.row("49999"))).toEqualTypeOf<AgentRow | undefined>();
      expectTypeOf(useEvents(inspector, (count, _: StreamItem) => count + 1, 0)).toEqualTypeOf<number>();
    };
    expectTypeOf(useAll).returns.toBeVoid();
  });
});
