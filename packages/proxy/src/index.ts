export { type Proxy, type ProxyOptions, startProxy, type Tally, type Violation } from "./start-proxy.ts";
export { WrongUpstream } from "./upstream.ts";
