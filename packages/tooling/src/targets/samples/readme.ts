import { languages } from "./languages.ts";
import { BASE_URL } from "./sample-call.ts";

/** The page that explains the samples. */
export const readme = (edition: string): string => `# Samples

A sample per operation and language, for edition ${edition}. \`editions/\` has those of another edition that differ.

| folder | runs in | fails with |
| --- | --- | --- |
${languages.map(({ name, runs, failure }) => `| [${name}](${name}) | ${runs} | ${failure} |`).join("\n")}

- A sample calls the mock that \`npm start\` serves (${BASE_URL}). For a gateway, replace base URL, agent ID and Guid.
- Only \`retcode\` "0" is a success, whatever the HTTP status; a sample fails with everything else. It prints no Guid.
- A call without a valid response may have taken effect: check the agent and the call before you repeat it. No sample repeats a call
  or follows a redirect. A browser may repeat a request below \`fetch\` if a used connection breaks.
- A call that may cut a customer's call is a function that the sample does not call.
- \`npm run test:deep\` runs all samples at the simulator, and at servers that do not respond as they should.
- The Guid changes during a session. A sample sends one call, so it does not store the new one; the clients do.
`;
