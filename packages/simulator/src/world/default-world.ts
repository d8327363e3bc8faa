import type { Edition } from "../contract/edition.ts";
import type { World } from "../state/world.ts";

/**
 * The default world, read from the examples of the contract. An inspector is about to sign in, an agent talks with a
 * customer, and another agent is idle.
 */
export function defaultWorld({ operations, document }: Edition): World {
  const { parameters } = operations.find(({ operationId }) => operationId === "addSupervise") ?? { parameters: [] };
  const example = (name: string) => document.components.examples[name]?.value ?? {};
  const [inspector, agent] = parameters.map(({ example }) => String(example));
  const signIn = example("SignIn") as { password: string; phonenum: string };
  const { vdnid: vdn } = example("SignedIn")["result"] as { vdnid: number };
  const { skills } = example("SkillAdjustment") as { skills: number[] };
  const { content: talk } = example("AgentEvent_Talking")["event"] as {
    content: Record<"caller" | "callid" | "called", string>;
  };
  if (inspector === undefined || agent === undefined) throw new Error("The contract has no example of an inspection.");
  return {
    tenants: [{ vdn, vcc: 1, skills }],
    agents: [
      {
        workno: inspector,
        vdn,
        password: signIn.password,
        phone: signIn.phonenum,
        permissions: { inspection: true, whisper: true },
      },
      { workno: agent, vdn, phone: talk.called, skills, state: "idle" },
      { workno: String(Number(agent) - 1), vdn, phone: String(Number(talk.called) - 1), skills, state: "idle" },
    ],
    customers: [{ number: talk.caller }],
    calls: [{ callid: talk.callid, agent, customer: talk.caller }],
  };
}

/** The time of the examples, in epoch milliseconds: the virtual clock starts there. */
export const defaultStart = ({ document }: Edition): number =>
  Number(
    (document.components.examples["SignedIn"]?.value as { result: { loginTime: string } } | undefined)?.result
      .loginTime,
  );
