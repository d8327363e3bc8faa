/** The time limit of a test in ms. It is far longer than a test needs, because a slow or busy machine is not a failure. */
export const TEST_TIMEOUT = 300_000;
