import { UserError } from "@qualitycontrol/core/user-error";
import { redact } from "@qualitycontrol/wire/conceal";

/** The upstream is not a URL, or its certificate is not trusted. */
export class WrongUpstream extends UserError {
  override name = "WrongUpstream";
}

/**
 * Parses the URL of the gateway.
 *
 * @throws WrongUpstream. The message never quotes a URL with credentials.
 */
export function upstreamOf(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (text.includes("@") || url?.username || url?.password || url?.search || url?.hash) {
    throw new WrongUpstream("The gateway URL may contain only scheme, host, port and path.");
  }
  if (url && /^https?:$/.test(url.protocol)) return url;
  throw new WrongUpstream(
    `${redact(JSON.stringify(text))} is not a gateway URL. Give one such as https://gateway:8043`,
  );
}
