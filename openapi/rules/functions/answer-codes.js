import { answerOf, documentedCodes, retcodeOf } from "./answer.js";
import { follow } from "./reference.js";

/**
 * A failure allows the documented and the gateway-wide codes, or every code if the list was not seen completely. A code with an
 * example is left to answer-examples and example-valid, so that one error gives one finding.
 */
export default function answerCodes(operation, _options, { document: { data: document }, path }) {
  const answer = answerOf(document, operation, path);
  const documented = documentedCodes(operation);
  if (answer === undefined || documented === undefined) return [];
  const catalogue = document.components?.["x-result-codes"] ?? {};
  const examples = Object.values(answer.media.examples ?? {}).map((example) => retcodeOf(document, example));
  const failure = failureOf(document, answer);
  const { complete, codes } = documented;
  const undocumented = Object.keys(catalogue).filter((code) => !complete || catalogue[code]?.gatewayWide === true);
  const missing = undocumented.filter((code) => ![...failure.codes, ...codes].includes(code));
  const surplus = failure.codes.filter((code) => ![...undocumented, ...codes, ...examples].includes(code));
  return [
    ...missing.map((code) => ({
      message: `Add ${code} to this failure: any operation may return it`,
      path: failure.path,
    })),
    ...surplus.map((code) => ({
      message: `Remove ${code} from this failure, or list it in x-result-codes`,
      path: failure.path,
    })),
  ];
}

/** The half of the union without `"0"`: its codes, and its place. */
function failureOf(document, { media, path }) {
  const schema = follow(document, media.schema, [...path, "schema"]);
  const halves = (schema.value?.oneOf ?? []).map((half, index) => {
    const { value, path: place } = follow(document, half, [...schema.path, "oneOf", index]);
    return { codes: admitted(document, value?.properties?.retcode), path: [...place, "properties", "retcode"] };
  });
  return halves.find(({ codes }) => !codes.includes("0")) ?? { codes: [], path: schema.path };
}

function admitted(document, schema) {
  const { value = {} } = follow(document, schema, []);
  if (value.const !== undefined) return [value.const];
  return value.enum ?? (value.anyOf ?? []).flatMap((part) => admitted(document, part));
}
