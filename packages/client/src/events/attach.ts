import type { Inspector } from "../inspector.ts";
import { sharedSessionOf } from "../session/shared-session.ts";
import type { Listener } from "./listener.ts";
import { loopOf } from "./poll-loop.ts";

/**
 * Delivers the items of an inspector's polls while something else follows them: attaching neither starts the poll nor keeps it.
 *
 * @returns a function that ends this
 * @throws TypeError if the inspector was not created by `createInspector`
 */
export const attach = (inspector: Inspector, next: Listener["next"]): (() => void) =>
  // A shared session polls whether or not it has listeners.
  sharedSessionOf(inspector)?.subscribe({ next, end() {} }) ?? loopOf(inspector).attach(next);
