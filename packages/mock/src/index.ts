export { mockHeader } from "./identity.ts";
export { CannotListen } from "./listen.ts";
export { type Mock, type MockOptions, startMock } from "./start-mock.ts";
