export { WrongAuthority } from "@qualitycontrol/core/authority";
export { UnknownEdition } from "@qualitycontrol/core/contract";
export { mockHeader, proxyHeader } from "@qualitycontrol/core/identity";
export { CannotListen } from "@qualitycontrol/core/listen";
export { WrongBundle } from "@qualitycontrol/prism-server/bundle";
export {
  type Proxy,
  type ProxyOptions,
  startProxy,
  type Tally,
  type Violation,
} from "@qualitycontrol/proxy/start-proxy";
export { WrongUpstream } from "@qualitycontrol/proxy/upstream";
export { type Mock, type MockOptions, startMock, UnknownScenario } from "./start-mock.ts";
