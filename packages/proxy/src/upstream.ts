import { redact } from "@qualitycontrol/wire/conceal";

/** An upstream that is no URL, or whose certificate is not trusted. The message says what to give. */
export class WrongUpstream extends Error {
  override name = "WrongUpstream";
}

/**
 * Reads where the gateway answers.
 *
 * @throws WrongUpstream, which shows nothing of what is given with a user name: a password may be in it
 */
export function upstreamOf(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (text.includes("@") || url?.username || url?.password || url?.search || url?.hash) {
    throw new WrongUpstream("The URL of a gateway must hold nothing but scheme, host, port and path.");
  }
  if (url && /^https?:$/.test(url.protocol)) return url;
  throw new WrongUpstream(
    `${redact(JSON.stringify(text))} is no URL of a gateway. Give one such as https://gateway:8043`,
  );
}
