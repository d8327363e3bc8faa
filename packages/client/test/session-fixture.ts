import { newGuidHeader } from "@qualitycontrol/contract/calls";
import { sampleGuid } from "@qualitycontrol/contract/operations";
import { type Simulated, simulate, worldWithInspectors } from "./simulator-fixture.ts";

/** The credentials of the inspector. */
export const credentials = { phonenum: "40038", password: "s3cret!" };

/** Starts a simulator with one inspector who has a password. */
export function simulateWithPassword(): Promise<Simulated> {
  const world = worldWithInspectors(1);
  return simulate({
    world: { ...world, agents: world.agents.map((agent) => ({ ...agent, password: credentials.password })) },
  });
}

/** The response to a sign-in that succeeded, with the Guid of the session. */
export const signInResponse = (guid: string = sampleGuid): Response =>
  Response.json({ message: "", retcode: "0", result: {} }, { headers: { [newGuidHeader]: `JSESSIONID=${guid}` } });

/** Makes the next poll return a new Guid. An event is waiting, so that the poll returns immediately. */
export function rotateGuid({ control, emit }: Simulated): void {
  control.advanceClock(60_000);
  emit();
}

/** Set-GUID headers without a valid Guid. */
export const invalidSetGuids: readonly string[] = [
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
