import { sampleGuid } from "@qualitycontrol/contract/operations";
import { inspectors, type Simulated, simulate } from "./simulator-fixture.ts";

/** How an inspector signs in. */
export const how = { phonenum: "40038", password: "s3cret!" };
/** A simulator whose one inspector has a password. */
export function simulated(): Promise<Simulated> {
  const world = inspectors(1);
  return simulate({ world: { ...world, agents: world.agents.map((agent) => ({ ...agent, password: how.password })) } });
}

/** From here on the next answer to a poll brings a new Guid; an event waits, so that it comes at once. */
export function age({ control, emit }: Simulated): void {
  control.advanceClock(60_000);
  emit();
}

/** What a Set-GUID header may hold from which no whole Guid can be read. */
export const unreadable: readonly string[] = [
  "JSESSIONID=; Max-Age=0",
  `JSESSIONID=${sampleGuid}, JSESSIONID=${sampleGuid}1`,
  "JSESSIONID=0c6d,1b4e.AgentGateway1",
  "JSESSIONID=0c6d 1b4e.AgentGateway1",
  "JSESSIONID=0c6d\u00fc1b4e.AgentGateway1",
  `=${sampleGuid}1; route=a`,
  "JSESSION ID=0c6d1b4e; route=a",
  "Path=/x",
  "Max-Age=0",
];
