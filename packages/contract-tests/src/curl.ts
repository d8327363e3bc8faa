import { guidHeader } from "@qualitycontrol/contract/calls";
import type { ContractRequest } from "./request.ts";
import { cookieVariable } from "./session-cookies.ts";

const quote = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

/**
 * The shell command that repeats a request. It reads the Guid from the environment. Without one, it sends a placeholder, which
 * the mock accepts: curl would omit an empty header.
 *
 * @param cookies whether it also reads cookies from the environment. Without any, curl omits the header
 */
export function curlCommand(
  base: URL,
  { method, target, guid, headers, body }: ContractRequest,
  cookies = false,
): string {
  const lines = Object.entries(headers).map(([name, value]) => `-H ${quote(`${name}: ${value}`)}`);
  const secret = {
    valid: `-H "${guidHeader}: \${QUALITYCONTROL_GUID:-any}"`,
    expired: `-H "${guidHeader}: \${QUALITYCONTROL_EXPIRED_GUID:-any}"`,
  };
  return [
    `curl -isS --path-as-is -X ${method}`,
    ...lines,
    ...(guid === "valid" || guid === "expired" ? [secret[guid]] : []),
    // In curl, a semicolon sends a header without a value.
    ...(guid === "empty" ? [`-H '${guidHeader};'`] : []),
    ...(guid === "wrong" ? [`-H '${guidHeader}: wrong'`] : []),
    ...(cookies ? [`-H "Cookie: $${cookieVariable}"`] : []),
    ...(body === undefined ? [] : [`--data-raw ${quote(body)}`]),
    quote(base.origin + base.pathname.replace(/\/$/, "") + target),
  ].join(" ");
}
