import type { Agent } from "../state/agent.ts";
import { isForeign } from "./inspections.ts";
import { isOneOf, type Known, type Refusal } from "./rule.ts";

const monitors = isOneOf("beginMonitor", "endMonitor");

const named = ({ parameters }: Known): string[] => String(parameters["agents"] ?? "").split(";");

/** The agents of a request to monitor, or not to. */
export const monitoredIn = (step: Known): Agent[] =>
  named(step).flatMap((workno) => step.floor.agents.get(workno) ?? []);

/** Refusals of monitoring. */
export const monitoring: readonly Refusal[] = [
  {
    id: "monitored-not-named",
    when: "No agent to monitor is named.",
    mark: "inferred",
    codes: ["WrongParameter"],
    applies: monitors,
    broken: ({ parameters }) => parameters["agents"] === undefined,
  },
  {
    id: "monitor-permission",
    when: "The sender monitors without the inspection permission.",
    mark: "inferred",
    codes: ["NoInspectionPermission"],
    applies: monitors,
    broken: ({ self }) => !self.permissions.inspection,
  },
  {
    id: "monitored-unknown",
    when: "An agent to monitor is unknown, or belongs to another VCC, in older editions to another VDN.",
    mark: "inferred",
    codes: ["NoAgentInformation"],
    applies: monitors,
    broken: (step) =>
      named(step).some((workno) => {
        const target = step.floor.agents.get(workno);
        return target === undefined || isForeign({ ...step, target });
      }),
  },
];
