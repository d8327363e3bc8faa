// Generated from openapi/ by `npm run generate`. Do not edit.

export type * from "./editions/2025-11/types.ts";
