/** What a test may take, in ms: far more than it needs, since a slow or busy machine is not a failure. */
export const FAR = 300_000;
