import { people } from "../people-fixture.ts";
import type { TestHarness } from "../test-harness.ts";
import { afterwards, listen } from "./scenario.ts";

const { inspector, talking } = people;

/** Listens to the agent, then intercepts the call. Returns whether the inspector has the call, and both agents. */
export function intercepted(harness: TestHarness, operation: "intercept" | "interceptCall"): unknown {
  listen(harness);
  afterwards(harness, inspector, talking);
  const callId = harness.callOf(talking);
  harness.retcode(operation, inspector, operation === "intercept" ? { workNo: talking } : { workNo: talking, callId });
  return [harness.callOf(inspector) === callId, ...afterwards(harness, inspector, talking)];
}

/** What `intercepted` returns. */
export function afterInterception(): unknown {
  return [
    true,
    { status: 7, events: ["AgentEvent_Talking", "AgentMediaEvent_Record"] },
    {
      status: 4,
      events: [
        "AgentMediaEvent_StopRecordDone",
        "AgentState_Ready",
        "AgentOther_PhoneRelease",
        "AgentEvent_Call_Release",
        "AgentEvent_Customer_Release",
      ],
    },
  ];
}
