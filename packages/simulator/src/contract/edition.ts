import type { Operation } from "@qualitycontrol/contract/operations";
import { type Contract, type Document, loadContract } from "@qualitycontrol/core/contract";
import { type Example, exampleOf } from "./example.ts";
import { type ValueOf, valuesIn } from "./values.ts";

/** One edition of the gateway: everything that the simulator knows of it, read from what the contract generates. */
export interface Edition {
  name: string;
  operations: readonly Operation[];
  document: Document;
  /** Checks of request bodies, by operationId. */
  bodies: Contract["bodies"];
  value: ValueOf;
  /** The only result code that says success. */
  success: string;
  /** The contract's example of a success of an operation. */
  exampleOf(operation: Operation): Example;
  /** Whether events have their time. */
  timedEvents: boolean;
  /** What an event of a type contains in addition to type, receiver, content and time, as in the contract's example. */
  furtherMembersOf(eventType: string): Readonly<Record<string, unknown>>;
}

const loaded = new Map<string, Promise<Edition>>();

/**
 * Loads an edition, once for each.
 *
 * @throws UnknownEdition if the contract has no edition of that name
 */
export function loadEdition(name: string): Promise<Edition> {
  const known = loaded.get(name) ?? loadContract(name).then((contract) => editionFrom(name, contract));
  loaded.set(name, known);
  return known;
}

/** What the contract generates for an edition, as far as the simulator needs it. */
export type Generated = Pick<Contract, "operations" | "bodies" | "document">;

/**
 * Makes an edition of what the contract generates for it.
 *
 * @throws Error if the contract lacks what the simulator needs of it
 */
export function editionFrom(name: string, { operations, bodies, document }: Generated): Edition {
  const success = successIn(document);
  return {
    name,
    operations: Object.values(operations),
    document,
    bodies,
    value: valuesIn(document),
    success,
    exampleOf: (operation) => exampleOf(operation, document, success),
    furtherMembersOf(eventType) {
      const { event } = Object(document.components.examples[eventType]?.value) as { event?: object };
      const { eventType: _, workNo: __, content: ___, ...others } = { ...event } as Record<string, unknown>;
      return others;
    },
    timedEvents: Object.values(document.components.schemas).some(
      ({ properties }) => properties && "eventGenTime" in properties,
    ),
  };
}

function successIn({ components }: Document): string {
  const { const: success } = components.schemas["SuccessCode"] ?? {};
  if (typeof success !== "string") throw new Error("The contract does not say which result code is success.");
  return success;
}
