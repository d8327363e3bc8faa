import type { Permission } from "./outgoing.ts";

/** Lets everything pass to the place that has said it is this project's own, and nothing to any other. */
export function everything(origin: string): Permission {
  return ({ url }) => (url.origin === origin ? undefined : `goes to another place than ${origin}`);
}
