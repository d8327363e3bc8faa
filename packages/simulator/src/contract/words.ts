import type { Document } from "./document.ts";

/** Numbers that the gateway writes for words of the contract. */
export interface Words {
  /** An agent's state, such as `signed out` or `pre-rest`. */
  status: NumberOf;
  /** How an agent is inspected: `listening`, `inserting`, `whispering`. */
  inspectionType: NumberOf;
  /** What a switch asks for: `listen`, `insert`, `whisper`. */
  inspectionMode: NumberOf;
  /** Why an agent is busy, such as `forced by an inspector`. */
  busyReason: NumberOf;
  /** What a call is, such as `inbound`. */
  callFeature: NumberOf;
  /** What a call is made of, such as `voice`. */
  mediaAbility: NumberOf;
  /** What a recording is made of: `audio`, `video`. */
  recording: NumberOf;
  /** Who hung up: `the agent`, `the platform`. */
  hungUpBy: NumberOf;
}

type Properties = Record<string, { description?: string; properties?: Properties }>;

type NumberOf = (word: string) => number;

/**
 * The contract states what a number stands for once, in the description of its schema: "2 signed out, 3 busy, 4 idle".
 * They are read there, so that the simulator cannot say anything else.
 */
export function wordsOf({ components: { schemas } }: Document): Words {
  const content = (event: string, member: string): string => {
    const properties = schemas[event]?.properties as Properties | undefined;
    return properties?.["content"]?.properties?.[member]?.description ?? "";
  };
  const description = (schema: string): string => schemas[schema]?.description ?? "";
  return {
    status: numbersIn(description("AgentStatus")),
    inspectionType: numbersIn(description("InspectionType")),
    inspectionMode: numbersIn(description("InspectionMode")),
    busyReason: numbersIn(content("AgentState_SetNotReady_Success", "reason")),
    callFeature: numbersIn(description("CallFeature")),
    mediaAbility: numbersIn(description("MediaAbility")),
    recording: numbersIn(description("FileMediaType")),
    hungUpBy: numbersIn(content("AgentOther_PhoneRelease", "phoneState")),
  };
}

/** Of "20172 or 20173 whispering" the first number is taken. */
export function numbersIn(description: string): NumberOf {
  const text = description.replaceAll(/[`\s]+/g, " ");
  const numbers = new Map(
    [...text.matchAll(/(\d+)(?: or \d+)? ([a-z][a-z0-9() -]*[a-z)])/gi)].map(([, number, word = ""]) => [
      word.split(/ as a?/)[0],
      Number(number),
    ]),
  );
  return (word) => {
    const number = numbers.get(word);
    if (number === undefined) throw new Error(`The contract does not say what "${word}" is in: ${description}`);
    return number;
  };
}
