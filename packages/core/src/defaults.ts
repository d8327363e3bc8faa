/** The default address of the mock and of the proxy. */
export const defaults = { host: "127.0.0.1", port: 4010 } as const;

/** The default address of the simulator, and the first server of the document for tools. */
export const simulatorDefaults = { host: "127.0.0.1", port: 4043 } as const;

/** The default port of the docs. */
export const DOCS_PORT = 8080;

/** The default size limit of responses that the proxy forwards, in bytes. */
export const MAX_RESPONSE = 16 * 2 ** 20;
