// Generated from openapi/ by `npm run generate`. Do not edit.

export * from "./editions/2025-11/validators.js";
