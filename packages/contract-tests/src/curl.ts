import type { ContractRequest } from "./request.ts";

const quote = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

/** The line of a shell that sends a request again. The Guid stays in the environment. */
export function curl(base: URL, { method, target, guid, headers, body }: ContractRequest): string {
  const lines = Object.entries(headers).map(([name, value]) => `-H ${quote(`${name}: ${value}`)}`);
  const secret = { valid: '-H "Guid: $QUALITYCONTROL_GUID"', expired: '-H "Guid: $QUALITYCONTROL_EXPIRED_GUID"' };
  return [
    `curl -isS --path-as-is -X ${method}`,
    ...lines,
    ...(guid === "valid" || guid === "expired" ? [secret[guid]] : []),
    ...(guid === "wrong" ? ["-H 'Guid: wrong'"] : []),
    ...(body === undefined ? [] : [`--data-raw ${quote(body)}`]),
    quote(base.origin + base.pathname.replace(/\/$/, "") + target),
  ].join(" ");
}
