import type { Operation } from "@qualitycontrol/contract/operations";
import { type RawResponse, readBody } from "@qualitycontrol/core/judge";

/**
 * Whether a gateway offers the operations that no current page lists. One that is not offered is answered with HTTP 404 or 405,
 * or with a page of HTML; so may be an invalid request of one that is offered.
 */
export class Offers {
  readonly #offered = new Set<string>();
  readonly #absent = new Map<string, string>();

  /** Why the gateway does not offer an operation, as an earlier response has shown. Undefined if none has. */
  absenceOf({ operationId }: Operation): string | undefined {
    return this.#absent.get(operationId);
  }

  /**
   * Why a response shows that the gateway does not offer the operation. Undefined if it does not show that.
   *
   * @param valid whether the request could succeed
   */
  absenceIn({ operationId, availability }: Operation, answer: RawResponse, valid: boolean): string | undefined {
    if (availability === undefined) return undefined;
    if (hasResultCode(answer)) {
      // Without a valid Guid, a gateway may refuse requests of every path, whether it offers the operation or not.
      if (valid) this.#offered.add(operationId);
      return undefined;
    }
    if (!valid && this.#offered.has(operationId)) return undefined;
    const sign = signOfAbsence(answer);
    if (sign !== undefined && valid && !this.#offered.has(operationId)) this.#absent.set(operationId, sign);
    return sign;
  }
}

function hasResultCode(answer: RawResponse): boolean {
  const reading = readBody(answer);
  return typeof reading !== "string" && Object(reading.value).retcode !== undefined;
}

function signOfAbsence({ status, headers, body }: RawResponse): string | undefined {
  if (status === 404 || status === 405) return `HTTP ${status}`;
  const start = Buffer.from(body.subarray(0, 100)).toString("latin1");
  const isHtml = /^\s*<(!doctype html|html)/i.test(start) || /html/i.test(String(headers["content-type"]));
  // A 5xx is a failure of the server, whatever its body.
  return isHtml && status < 500 ? "a page of HTML" : undefined;
}
