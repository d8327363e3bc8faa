/** Where the command `qualitycontrol-mock` and `npm start` serve the mock by default. */
export const defaults = { host: "127.0.0.1", port: 4010 } as const;

/** How long a response may be that the proxy passes back, in bytes, by default. */
export const MAX_RESPONSE = 16 * 2 ** 20;
