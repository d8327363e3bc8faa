/** Time limits for the headers and the whole of a request, in ms. Slower clients are disconnected. */
export const requestTimeouts = {
  headersTimeout: 5_000,
  requestTimeout: 10_000,
  connectionsCheckingInterval: 1_000,
} as const;

/** The time limit for a TLS handshake, in ms. The first one of a Java virtual machine takes seconds on a busy machine. */
export const handshakeTimeout = 30_000;
