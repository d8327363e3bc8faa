export { UnknownEdition } from "@qualitycontrol/core/contract";
export { mockHeader } from "@qualitycontrol/core/identity-headers";
export { CannotListen } from "@qualitycontrol/core/listen";
export { WrongBundle } from "@qualitycontrol/prism-server/bundle";
// Deprecated names: the proxy is in @qualitycontrol/proxy. They will be removed with the first release.
export {
  type Proxy,
  type ProxyOptions,
  proxyHeader,
  startProxy,
  type Tally,
  type Violation,
  WrongAuthority,
  WrongUpstream,
} from "@qualitycontrol/proxy";
export { type Mock, type MockOptions, startMock, UnknownScenario } from "./start-mock.ts";
