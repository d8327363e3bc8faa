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
  /** The operationId; undefined where the contract has no such operation. */
  operation: string | undefined;
  /** Whether the request was passed on, and so may have taken effect. */
  forwarded: boolean;
}

export interface ProxyOptions {
  /** Where the gateway answers. */
  upstream: string;
  /** The port to listen on. Without it, or with 0, any free one. */
  port?: number;
  /** The address to listen on. Without it, 127.0.0.1. */
  host?: string;
  edition?: string;
  /** Certificates of a private authority, in PEM. */
  ca?: string;
  /** Answers 502 in place of an answer that breaks the contract. The request has been executed then. */
  errors?: boolean;
  /** Passes on what the contract does not allow as well. */
  forwardInvalid?: boolean;
  /** How long an answer of the gateway may take, in ms; 30000 without it. */
  timeout?: number;
  /** How long the body of a response may be, in bytes; 16 MiB without it. */
  maxResponse?: number;
  /** Further names by which the proxy may be called, without a port: a loopback name or its address always may. */
  allowHosts?: readonly string[];
  /** The origins of the pages that may call the proxy, such as `http://localhost:8080`. Without it, no page may. */
  allowOrigins?: readonly string[];
  /** Called for each violation. */
  onViolation?: (violation: ReportedViolation) => void;
}

/** What has passed a proxy so far. */
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
 * Starts a proxy before a gateway that checks each request and each answer against the contract. What Prism refuses is
 * not passed on, unless asked; what is passed on goes as it came, and comes back as it came.
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
    const answer = await forward(wire).catch((error: NodeJS.ErrnoException) => {
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
      // Whether it was executed is not known: the connection may have broken after it was.
      const reason = error.name === "AbortError" ? `within ${timeout} ms` : `(${error.code ?? error.name})`;
      const detail = `The gateway did not answer ${reason}. Whether it executed the request is not known.`;
      throw new Refusal({ status: 504, detail });
    });
    tally.forwarded += 1;
    try {
      return judged(answer, operation);
    } catch (error) {
      throw error instanceof Refusal ? error : executed("response not judged, because the proxy failed");
    }
  }

  function judged(answer: RawResponse, operation: Operation | undefined): HttpResponse {
    secrets.learnFromResponse(answer);
    const { violations } = operation ? judge(contract, operation, answer, secrets.hide) : { violations: [] };
    for (const violation of violations) report({ operation: operation?.operationId, forwarded: true, ...violation });
    if (!errors || !violations.some(({ kind }) => kind === "violation")) return passedBack(answer);
    const places = violations
      .map(({ place, expected, got }) => `${place}: expected ${expected}, got ${got}`)
      .join("; ");
    throw executed(`response invalid: ${places}`);
  }

  const front = createPrismServer({
    operations,
    ask: async (request, _, prismOperation, wire) => {
      // Prism would refuse what it cannot answer itself: that is not the client's fault here.
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
      "Valid requests are passed on to the gateway.",
    ]),
    admission: { host, allowHosts, allowOrigins },
  });
  // A gateway that is not there yet may come; a certificate that is not trusted is a mistake of who starts the proxy.
  const distrust = await forward.greet().catch(untrustedReason);
  if (distrust !== undefined) {
    forward.close();
    throw new WrongUpstream(`The gateway ${gateway.href} is not used: ${distrust}.`);
  }
  const listening = await listen(front, host, port).catch((error: unknown) => {
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

/** The request took effect, but its response is not passed back. */
const executed = (reason: string): Refusal => new Refusal({ status: 502, detail: `executed upstream, ${reason}` });

/** Headers of the hop behind the proxy, and of this project's own servers. */
const notPassedBack: string[] = ["content-length", "date", mockHeader, simulatorHeader, simulatorExampleHeader];

/**
 * The answer as it came, but for who it says that it comes from: behind a proxy may be anybody.
 *
 * @throws Refusal with 502 if HTTP has no final answer with its status
 */
function passedBack({ status, headers, body }: RawResponse): HttpResponse {
  if (status < 200 || status > 999) {
    throw executed(`response invalid: its status is ${status}`);
  }
  const own = Object.entries(headers).filter(([name]) => !notPassedBack.includes(name));
  return { status, headers: Object.fromEntries(own) as HttpResponse["headers"], body };
}
