export {
  CannotListen,
  type Mock,
  type MockOptions,
  mockHeader,
  startMock,
  UnknownEdition,
  UnknownScenario,
  WrongBundle,
} from "@qualitycontrol/mock";
