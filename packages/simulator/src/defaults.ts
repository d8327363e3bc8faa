/** How the command `qualitycontrol-simulator` and `npm start` serve the simulator by default. */
export const defaults = { host: "127.0.0.1", port: 4043, edition: "2025-11" } as const;
