export { WrongAuthority } from "./authority.ts";
export { WrongBundle } from "./bundle.ts";
export { UnknownEdition } from "./contract.ts";
export { mockHeader, proxyHeader } from "./identity.ts";
export { CannotListen } from "./listen.ts";
export {
  type Proxy,
  type ProxyOptions,
  startProxy,
  type Tally,
  type Violation,
} from "./proxy/start-proxy.ts";
export { WrongUpstream } from "./proxy/upstream.ts";
export { type Mock, type MockOptions, startMock, UnknownScenario } from "./start-mock.ts";
