import { events } from "@qualitycontrol/contract/events";
import contract from "@qualitycontrol/contract/openapi.json" with { type: "json" };

const examples: Record<string, { value: unknown }> = contract.components.examples;
const literal = (value: unknown): string => JSON.stringify(value, null, 2);

/** How a generator names its types. */
export interface Types {
  /** The module that exports them, relative to the folder. */
  types: string;
  /** The type of all events; some drop the union of the documented ones, because no operation refers to it. */
  event: "DocumentedEvent" | "Event";
  /** Whether the values of an enumeration have names, which some generators then require. */
  names: boolean;
  /** The type of a sign-in as it is sent; `SignIn` unless members that are only sent make it another one. */
  signIn?: string;
}

/**
 * A module that assigns the values of the vendor's samples to the types of a generator: the sign-in, which sends numbers as text,
 * and each event. A gateway may also accept and send numbers.
 */
export function vendorSamples({ types, event, names, signIn = "SignIn" }: Types): string {
  const sent = Object.keys(events).map((type) => (examples[type] as { value: { event: object } }).value.event);
  return `import { ${names ? "" : "type "}InspectionMode, type ${event}, type FileMediaType, type ${signIn} as SignIn } from "${types}";
export const signIns: SignIn[] = [${literal(examples["SignIn"]?.value)}, { status: 4, agenttype: 11, releasephone: false }];
export const events: ${event}[] = ${literal(sent)};
export const modes: InspectionMode[] = ${names ? "[InspectionMode.Listen, InspectionMode.Insert, InspectionMode.Whisper]" : '["0", "1", "2"]'};
export const media: FileMediaType[] = [1, "1", 2, "2"];
// @ts-expect-error no such mode
export const mode: InspectionMode = "3";
// @ts-expect-error no such state
export const wrong: SignIn = { status: "7" };
`;
}

/**
 * A module that compiles only if the union of the documented events narrows by its type to exactly one member.
 *
 * @param talking the name that the generator gives `AgentEvent_Talking`
 */
export const narrows = (
  types: string,
  talking: string,
): string => `import type { ${talking}, DocumentedEvent } from "${types}";
export function callOf(event: DocumentedEvent): string | undefined {
  // @ts-expect-error it is not known yet which event it is
  const early: ${talking} = event;
  if (event.eventType === "AgentEvent_Talking") {
    const talking: ${talking} = event;
    return talking.content.callid && event.content.callid;
  }
  // @ts-expect-error it is an event other than the one above
  const late: ${talking} = event;
  if (event.eventType === "AgentEvent_Call_Release") return event.content;
  // @ts-expect-error no such event is documented
  if (event.eventType === "AgentEvent_Nothing") return undefined;
  return undefined;
}
`;
