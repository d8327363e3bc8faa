import type { Permission } from "./outgoing.ts";

/** Permits every request to the origin that identified itself as this project's own, and none to any other. */
export function everything(origin: string): Permission {
  const permission: Permission = ({ url }) =>
    url.origin === origin ? undefined : `goes to a server other than ${origin}`;
  return Object.assign(permission, { allows: "mock or simulator" as const });
}
