// Sends requests, each only after its target has identified itself.
import data from "./data.js";

/**
 * Whether the target of a kind is what it should be. The server of the docs asks it, because it sees every header; then this page asks
 * it, because only the page's own requests take the way that the next request takes.
 *
 * @returns {Promise<string | undefined>} why nothing may be sent
 */
export async function refusal(kind) {
  const verdict = await (await fetch(new URL(`check?target=${kind}`, import.meta.url), { cache: "no-store" })).json();
  if (!verdict.ok) return verdict.because;
  try {
    const { headers } = await fetch(data.targets[kind], OPTIONS);
    return isIdentified(kind, headers)
      ? undefined
      : `${data.targets[kind]} does not identify itself as the ${kind} to this page.`;
  } catch {
    return `This page cannot read the responses of ${data.targets[kind]}.${kind === "simulator" ? ` ${ADMIT}` : ""}`;
  }
}

/**
 * Sends one request.
 *
 * @throws Error if the target does not identify itself, before or after the request, or if it does not respond
 */
export async function send(kind, { method, target, headers = {}, body }) {
  const because = await refusal(kind);
  if (because !== undefined) throw new Error(because);
  const response = await fetch(data.targets[kind] + target, { ...OPTIONS, method, headers, body });
  if (!target.startsWith(CONTROL) && !isIdentified(kind, response.headers))
    throw new Error("The response does not identify the target.");
  return { status: response.status, guid: response.headers.get("Set-GUID"), text: await response.text() };
}

/** Calls the control of the simulator. */
export async function control(method, path, body) {
  const { status, text } = await send("simulator", {
    method,
    target: `${CONTROL}${path}`,
    ...(body ? { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) } : {}),
  });
  if (status === 403) throw new Error(`The simulator does not accept this page. ${ADMIT}`);
  if (status >= 400) throw new Error(`The simulator's control answers ${status}: ${text}`);
  return text ? JSON.parse(text) : undefined;
}

const ADMIT = `Start the simulator with --allow-origin ${location.origin}, then check again.`;
const CONTROL = "/_simulator/";
const OPTIONS = { cache: "no-store", credentials: "omit", redirect: "error" };

const isIdentified = (kind, headers) =>
  headers.has(data.identityHeaders[kind]) && !data.proxyHeaders.some((name) => headers.has(name));
