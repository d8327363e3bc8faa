import type { Edition } from "../contract/edition.ts";
import type { Reply } from "../simulation/reply.ts";
import type { Settings } from "../state/floor.ts";

/** Writes a response body in the shape of the contract. */
export type Render = (reply: Reply) => string;

/** Shapes success and failure like the examples of the edition; what is constant is serialized once. */
export function renderer({ document }: Edition, none: Settings["none"]): Render {
  const named = (name: string) => document.components.examples[name]?.value ?? {};
  const success = named("Success");
  const done = JSON.stringify(success);
  const { result: _, ...withoutResult } = success;
  const failures = new Map(
    Object.entries(document.components["x-result-codes"]).map(([retcode, { meaning }]) => [
      retcode,
      JSON.stringify({ ...success, message: meaning, retcode }),
    ]),
  );
  const { event: _event, ...withoutEvent } = named("NoEvent");
  const noEvent = JSON.stringify(none === "absent" ? withoutEvent : { ...withoutEvent, event: null });
  const unknownFailure = (retcode: string) => JSON.stringify({ ...success, retcode });
  return ({ retcode, result, event, example }) => {
    if (example !== undefined) return JSON.stringify(example);
    if (retcode !== success["retcode"]) return failures.get(retcode) ?? unknownFailure(retcode);
    if (event !== undefined) return event === null ? noEvent : JSON.stringify({ ...withoutResult, event });
    if (result === undefined) return done;
    return JSON.stringify(result === null ? withoutResult : { ...success, result });
  };
}
