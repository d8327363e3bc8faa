import type * as contract from "@qualitycontrol/contract/values";
import type { Document, Schema } from "@qualitycontrol/core/contract";

/** The values that the simulator reads or writes, by schema and name. The types refuse any that the contract does not have. */
const USED = {
  AgentStatus: ["SignedOut", "Busy", "Idle", "WrapUp", "Talking", "Rest", "PreRest"],
  MonitoredChange: [
    "Login",
    "Logout",
    "Idle",
    "Busy",
    "Work",
    "Rest",
    "Active",
    "WaitAnswer",
    "WaitAlerting",
    "HungUp",
    "RecordBegin",
    "RecordStop",
    "Monitor",
    "StopMonitor",
    "SuperviseInsert",
    "StopSuperviseInsert",
  ],
  InspectionMode: ["Listen", "Insert", "Whisper"],
  InspectionType: ["Listening", "Inserting", "Whispering"],
  NotReadyReason: ["SetByAgent", "ForcedByInspector"],
  CallFeature: ["Inbound", "Outbound"],
  MediaAbility: ["Voice", "AudioAndVideo"],
  FileMediaType: ["Audio", "Video"],
  HungUpBy: ["Agent", "Platform"],
  PhoneLine: ["Main"],
} as const satisfies { [Schema in keyof Values]?: readonly (keyof Values[Schema])[] };

type Values = typeof contract;
type Used = typeof USED;

/** A name of a value of a schema. */
export type NameOf<Schema extends keyof Used> = Used[Schema][number];

/** What the gateway writes for a value of the contract, such as `("AgentStatus", "SignedOut")`. */
export type ValueOf = <Schema extends keyof Used, Name extends Used[Schema][number]>(
  schema: Schema,
  name: Name,
) => Values[Schema][Name & keyof Values[Schema]];

/**
 * The named values of a document.
 *
 * @throws Error if it lacks one that the simulator uses
 */
export function valuesIn({ components: { schemas } }: Document): ValueOf {
  const found = new Map<string, unknown>();
  for (const [schema, names] of Object.entries(USED)) {
    const values = namedIn(schemas[schema] ?? {});
    for (const name of names) {
      if (!values.has(name)) throw new Error(`The contract has no value ${name} in the schema ${schema}.`);
      found.set(`${schema}.${name}`, values.get(name));
    }
  }
  return (schema, name) => found.get(`${schema}.${name}`) as ReturnType<ValueOf> as never;
}

/** Of a value that may be a number or text, the first form is taken. */
function namedIn({ enum: values = [], "x-enum-varnames": names = [], anyOf = [] }: Schema): Map<string, unknown> {
  const own = names.map((name, index): [string, unknown] => [name, values[index]]);
  return new Map([...anyOf.flatMap((part) => [...namedIn(part)]).reverse(), ...own]);
}
