import { STATUS_CODES } from "node:http";
import type { HttpResponse } from "@qualitycontrol/core/http-response";

/** Where Prism's documentation explains a refusal. */
const prismErrors = "https://stoplight.io/prism/errors#";

interface Reason {
  status: number;
  /** What was wrong and what to do. It must not contain a Guid or a password. */
  detail: string;
  /** Prism's own name and title of this refusal, if it has one. */
  known?: { name: string; title: string };
  validation?: { location: string[]; severity: "Error"; code: string; message: string }[];
}

/** The refusal of a request: an error with the same members as Prism's own errors. */
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

/** The response to a refused request, ours or Prism's: a problem of RFC 9457. Any other error is a defect of this server: 500. */
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
