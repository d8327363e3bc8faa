/** The suite cannot run at all. The message says why, and what to do. */
export class CannotRun extends Error {
  override name = "CannotRun";
}
