import { startMock } from "./start-mock.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The URL of the mock that runs for all tests. */
    qualitycontrolMock: string;
  }
}

/** Runs one mock for all tests in vitest: `globalSetup: ["@qualitycontrol/mock/vitest"]`. */
export default async function setup({
  provide,
}: {
  provide: (name: "qualitycontrolMock", url: string) => void;
}): Promise<() => Promise<void>> {
  const mock = await startMock();
  provide("qualitycontrolMock", mock.url);
  return () => mock.close();
}
