import { UserError } from "@qualitycontrol/core/user-error";

/** The suite cannot run at all. */
export class CannotRun extends UserError {
  override name = "CannotRun";
}
