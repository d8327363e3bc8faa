import { STATUS_CODES } from "node:http";
import type { HttpResponse } from "@qualitycontrol/core/http-response";

/** Where Prism's documentation explains a refusal. */
const prismErrors = "https://stoplight.io/prism/errors#";

interface Reason {
  status: number;
  /** What was wrong and what to do. A Guid or a password must not show in it. */
  detail: string;
  /** The name and the title under which Prism knows this refusal, if it does. */
  known?: { name: string; title: string };
  validation?: { location: string[]; severity: "Error"; code: string; message: string }[];
}

/** A request that is refused: an error with the members that Prism's own errors have. */
export class Refusal extends Error {
  readonly status: number;
  readonly detail: string;
  readonly additional: Record<string, unknown>;

  constructor({ status, detail, known, validation }: Reason) {
    super(known?.title ?? STATUS_CODES[status]);
    this.name = known === undefined ? "about:blank" : prismErrors + known.name;
    this.status = status;
    this.detail = detail;
    this.additional = validation === undefined ? {} : { validation };
  }
}

interface PrismError extends Error {
  status?: number;
  detail?: string;
  additional?: { headers?: Record<string, string> };
}

/** The answer to a refused request, ours or Prism's: a problem of RFC 9457. Any other error is a fault of this server. */
export function refuse(error: PrismError): HttpResponse {
  const known = error.status !== undefined;
  // The message of an unexpected error may quote the request.
  const { status = 500, detail = known ? error.message : "This server failed.", additional = {} } = error;
  return {
    status,
    headers: { ...additional.headers, "content-type": "application/problem+json" },
    body: {
      type: known ? error.name : "about:blank",
      title: known ? error.message : STATUS_CODES[status],
      status,
      detail,
      ...additional,
    },
  };
}
