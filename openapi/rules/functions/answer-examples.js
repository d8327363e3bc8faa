import { answerOf, documentedCodes, retcodeOf } from "./answer.js";

const SUCCESS = "0";

/** A response has an example of success, exactly one of each documented code, and none of another code. */
export default function answerExamples(operation, _options, { document: { data: document }, path }) {
  const answer = answerOf(document, operation, path);
  const documented = documentedCodes(operation);
  if (answer === undefined || documented === undefined) return [];
  const catalogue = document.components?.["x-result-codes"] ?? {};
  const place = [...answer.path, "examples"];
  const seen = new Set();
  const findings = [];
  for (const [name, example] of Object.entries(answer.media.examples ?? {})) {
    const code = retcodeOf(document, example);
    if (code === undefined) continue;
    if (code !== SUCCESS && !documented.codes.includes(code))
      findings.push({
        message: `Remove this example of ${code}, or list the code in x-result-codes`,
        path: [...place, name],
      });
    if (code !== SUCCESS && seen.has(code))
      findings.push({ message: `Remove this second example of ${code}`, path: [...place, name] });
    seen.add(code);
  }
  const missing = [SUCCESS, ...documented.codes.filter((code) => code in catalogue)].filter((code) => !seen.has(code));
  if (missing.length > 0)
    findings.push({ message: `Add an example whose retcode is ${missing.join(", ")}`, path: place });
  return findings;
}
