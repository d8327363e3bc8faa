/** A mistake of whoever starts the simulator. The message says in a line what is wrong and what to do. */
export class Mistake extends Error {
  override name = "Mistake";
}
