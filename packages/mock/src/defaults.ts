/** Where the command `qualitycontrol-mock` and `npm start` serve the mock, unless told otherwise. */
export const defaults = { host: "127.0.0.1", port: 4010 } as const;
