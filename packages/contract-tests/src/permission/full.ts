import type { Permission } from "./outgoing.ts";

/** Lets everything pass to the origin that identified itself as this project's own, and nothing to any other. */
export function everything(origin: string): Permission {
  const permission: Permission = ({ url }) =>
    url.origin === origin ? undefined : `goes to another place than ${origin}`;
  return Object.assign(permission, { allows: "mock or simulator" as const });
}
