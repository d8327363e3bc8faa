import type { Operation } from "@qualitycontrol/contract/operations";
import { hostsOf, originsOf } from "@qualitycontrol/core/admission";
import { checkAuthority } from "@qualitycontrol/core/authority";
import { notSentReason, untrustedReason } from "@qualitycontrol/core/connect-errors";
import { defaults, MAX_RESPONSE } from "@qualitycontrol/core/defaults";
import type { HttpResponse } from "@qualitycontrol/core/http-response";
import {
  mockHeader,
  proxyHeader,
  simulatorExampleHeader,
  simulatorHeader,
} from "@qualitycontrol/core/identity-headers";
import { judge, type RawResponse, type Violation } from "@qualitycontrol/core/judge";
import { type Listening, listen } from "@qualitycontrol/core/listen";
import { Secrets } from "@qualitycontrol/core/secrets";
import { callOf, startPage } from "@qualitycontrol/core/start-page";
import { createPrismServer } from "@qualitycontrol/prism-server/http-server";
import { loadPrismContract } from "@qualitycontrol/prism-server/loaded-contract";
import type { ReceivedRequest } from "@qualitycontrol/prism-server/prism";
import { Refusal } from "@qualitycontrol/prism-server/refusal";
import { forwardTo, ResponseTooLarge } from "./forward.ts";
import { requestViolations } from "./request-violations.ts";
import { upstreamOf, WrongUpstream } from "./upstream.ts";

/** A violation or drift that the proxy has found in a request or its response. It holds no secret. */
export interface ReportedViolation extends Violation {
  /** The operationId. Undefined if the contract has no such operation. */
  operation: string | undefined;
  /** Whether the request was forwarded, so it may have taken effect. */
  forwarded: boolean;
}

export interface ProxyOptions {
  /** The URL of the gateway. */
  upstream: string;
  /** The port to listen on. Default: 0, any free port. */
  port?: number;
  /** The address to listen on. Default: 127.0.0.1. */
  host?: string;
  /** The edition of the gateway, or `as-documented`: each page in its own edition. Default: the newest edition. */
  edition?: string;
  /** Certificates of a private authority (PEM). */
  ca?: string;
  /** Replaces a response that violates the contract with a 502. The request was executed nevertheless. */
  errors?: boolean;
  /** Also forwards invalid requests. */
  forwardInvalid?: boolean;
  /** Time limit of the gateway's response, in ms. Default: 30000. */
  timeout?: number;
  /** Size limit of a response's body, in bytes. Default: 16 MiB. */
  maxResponse?: number;
  /** Additional host names for the proxy, without a port. Loopback names and its address are always allowed. */
  allowHosts?: readonly string[];
  /** Origins whose pages may call the proxy, such as `http://localhost:8080`. Default: none. */
  allowOrigins?: readonly string[];
  /** Called for each violation. */
  onViolation?: (violation: ReportedViolation) => void;
}

/** What a proxy has counted so far. */
export interface Tally {
  forwarded: number;
  refused: number;
  violations: number;
  drift: number;
}

/** A running proxy. */
export interface Proxy extends Listening {
  tally(): Tally;
}

/**
 * Starts a proxy in front of a gateway. It checks every request and response against the contract. By default, it does not
 * forward a request that Prism refuses. Requests and responses are forwarded unchanged.
 *
 * @throws WrongUpstream, WrongAuthority, WrongFlag, CannotListen or UnknownEdition
 */
export async function startProxy(options: ProxyOptions): Promise<Proxy> {
  const { upstream, port = 0, host = defaults.host, edition, ca, errors = false, forwardInvalid = false } = options;
  const { timeout = 30_000, maxResponse = MAX_RESPONSE } = options;
  const [allowHosts, allowOrigins] = [hostsOf(options.allowHosts), originsOf(options.allowOrigins)];
  const gateway = upstreamOf(upstream);
  if (ca !== undefined) checkAuthority(ca);
  const { contract, operations, ask } = await loadPrismContract(edition);
  const forward = forwardTo({ upstream: gateway, ca, timeout, maxResponse });
  const tally: Tally = { forwarded: 0, refused: 0, violations: 0, drift: 0 };
  const secrets = new Secrets(contract);
  const report = (violation: ReportedViolation) => {
    tally[violation.kind === "drift" ? "drift" : "violations"] += 1;
    options.onViolation?.(violation);
  };

  async function pass(wire: ReceivedRequest, operation: Operation | undefined): Promise<HttpResponse> {
    const response = await forward(wire).catch((error: NodeJS.ErrnoException) => {
      const unreached = notSentReason(error);
      if (unreached !== undefined) {
        throw new Refusal({ status: 503, detail: `Nothing was sent to the gateway: ${unreached}.` });
      }
      tally.forwarded += 1;
      if (error instanceof ResponseTooLarge) {
        const expected = `at most ${maxResponse} bytes`;
        const violation = { kind: "violation", place: "body", expected, got: "more" } as const;
        report({ operation: operation?.operationId, forwarded: true, ...violation });
        throw executed(`response too large: expected ${expected}`);
      }
      // The connection may have broken after the request was executed.
      const reason = error.name === "AbortError" ? `within ${timeout} ms` : `(${error.code ?? error.name})`;
      const detail = `The gateway did not respond ${reason}. It is unknown whether it executed the request.`;
      throw new Refusal({ status: 504, detail });
    });
    tally.forwarded += 1;
    try {
      return judged(response, operation);
    } catch (error) {
      throw error instanceof Refusal ? error : executed("response not judged, because the proxy failed");
    }
  }

  function judged(response: RawResponse, operation: Operation | undefined): HttpResponse {
    secrets.learnFromResponse(response);
    const { violations } = operation ? judge(contract, operation, response, secrets.hide) : { violations: [] };
    for (const violation of violations) report({ operation: operation?.operationId, forwarded: true, ...violation });
    if (!errors || !violations.some(({ kind }) => kind === "violation")) return returned(response);
    const places = violations
      .map(({ place, expected, got }) => `${place}: expected ${expected}, got ${got}`)
      .join("; ");
    throw executed(`response invalid: ${places}`);
  }

  const server = createPrismServer({
    operations,
    ask: async (request, _, prismOperation, wire) => {
      // Prism would refuse a request for a response that it cannot generate itself. Here the gateway responds.
      const { accept: __, prefer: ___, ...headers } = request.headers ?? {};
      const verdict = await ask({ ...request, headers }, {}, prismOperation);
      const operation = prismOperation?.iid === undefined ? undefined : contract.operations[prismOperation.iid];
      secrets.learnFromRequest(wire.headers, wire.body.toString());
      if (verdict.status >= 400) {
        for (const violation of requestViolations(verdict, secrets.hide)) {
          report({ operation: operation?.operationId, forwarded: forwardInvalid, ...violation });
        }
        if (!forwardInvalid) {
          tally.refused += 1;
          return verdict;
        }
      }
      return pass(wire, operation);
    },
    identity: { [proxyHeader]: contract.document.info.version },
    page: startPage("A validation proxy in front of a gateway", contract.document.info.version, [
      callOf(contract.document),
      "Valid requests are forwarded to the gateway.",
    ]),
    admission: { host, allowHosts, allowOrigins },
  });
  // A gateway that cannot be reached may start later. An untrusted certificate is an error of the user.
  const distrust = await forward.checkCertificate().catch(untrustedReason);
  if (distrust !== undefined) {
    forward.close();
    throw new WrongUpstream(`The gateway ${gateway.href} cannot be used: ${distrust}.`);
  }
  const listening = await listen(server, host, port).catch((error: unknown) => {
    forward.close();
    throw error;
  });
  return {
    url: listening.url,
    tally: () => ({ ...tally }),
    async close() {
      await listening.close();
      forward.close();
    },
  };
}

/** Refuses to return the response of a request that was executed. */
const executed = (reason: string): Refusal => new Refusal({ status: 502, detail: `executed upstream, ${reason}` });

/** Response headers that are not returned: those of the hop behind the proxy, and those of this project's own servers. */
const notReturned: string[] = ["content-length", "date", mockHeader, simulatorHeader, simulatorExampleHeader];

/**
 * The response to return: unchanged, except that headers of the mock and the simulator are removed.
 *
 * @throws Refusal with 502 if its status is not that of a final HTTP response
 */
function returned({ status, headers, body }: RawResponse): HttpResponse {
  if (status < 200 || status > 999) {
    throw executed(`response invalid: its status is ${status}`);
  }
  const own = Object.entries(headers).filter(([name]) => !notReturned.includes(name));
  return { status, headers: Object.fromEntries(own) as HttpResponse["headers"], body };
}
