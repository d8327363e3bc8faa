export { WrongAuthority } from "@qualitycontrol/core/authority";
export { UnknownEdition } from "@qualitycontrol/core/contract";
export { proxyHeader } from "@qualitycontrol/core/identity-headers";
export { CannotListen } from "@qualitycontrol/core/listen";
export {
  type Proxy,
  type ProxyOptions,
  type ReportedViolation,
  /** @deprecated The former name of `ReportedViolation`. */
  type ReportedViolation as Violation,
  startProxy,
  type Tally,
} from "./start-proxy.ts";
export { WrongUpstream } from "./upstream.ts";
