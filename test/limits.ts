/** The time limit of a wait in ms. It is far longer than needed, because a slow or busy machine is not a failure. */
export const WAIT_TIMEOUT = 300_000;

/** The time limit of a test in ms. A wait in it ends first, and its error says what did not happen. */
export const TEST_TIMEOUT = 2 * WAIT_TIMEOUT;
