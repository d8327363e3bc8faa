import type { NotSent } from "@qualitycontrol/wire/not-sent";

/** In browsers, why a request certainly never left: never known, because no error of their `fetch` has a code. */
export const notSentBecause = (_error: unknown): NotSent | undefined => undefined;
