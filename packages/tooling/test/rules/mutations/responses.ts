import { stemOf } from "../../../src/bundle/complete-answers.ts";
import { component, nameOf, type OperationObject, type ReferenceObject } from "../../../src/bundle/document.ts";
import type { JsonPath } from "../../../src/lint/place.ts";
import { contract, type Entry, type Mutation, put, remove } from "../mutation.ts";

const { "x-result-codes": catalogue } = contract.components;
const gatewayWide = Object.keys(catalogue).filter((code) => catalogue[code]?.gatewayWide);

/** The facts of requests and responses. */
export function responseFacts({ operation, place }: Entry): Mutation[] {
  const ref = operation.responses["200"] as ReferenceObject;
  const response = component(contract, "responses", ref);
  const content = ["components", "responses", nameOf(ref.$ref), "content"];
  return [
    remove([...place, "responses"], "answer-status"),
    put([...place, "responses"], "of another status", { "202": ref }, "answer-status"),
    put([...place, "responses", "200"], "in place", response, "component-referenced"),
    remove(content, "answer-json"),
    put([...content, "text/html"], "there", {}, "answer-json", content),
    ...requestFacts(operation, place),
    ...mediaFacts(response.content["application/json"], [...content, "application/json"]),
    ...failureFacts(operation, response.content["application/json"], [...content, "application/json", "examples"]),
  ];
}

const requestFacts = ({ parameters = [], requestBody }: OperationObject, place: JsonPath): Mutation[] => [
  ...parameters.map((ref, index) =>
    put([...place, "parameters", index], "in place", component(contract, "parameters", ref), "component-referenced"),
  ),
  ...(requestBody ? [put([...place, "requestBody"], "in place", { content: {} }, "component-referenced")] : []),
];

interface Media {
  schema: ReferenceObject;
  examples: Record<string, ReferenceObject>;
}

function mediaFacts({ schema, examples }: Media, place: JsonPath): Mutation[] {
  const failures = failuresOf(examples);
  const [success] = Object.values(examples).map((ref) => component(contract, "examples", ref).value);
  return [
    put([...place, "schema"], "in place", component(contract, "schemas", schema), "component-referenced"),
    put([...place, "example"], "there", success, "example-named"),
    {
      ...put([...place, "examples"], "without success", Object.fromEntries(failures), "answer-examples"),
      missing: true,
    },
    ...failures.flatMap(([name, ref], index) => [
      {
        ...remove([...place, "examples", name], "answer-examples"),
        kind: "a failure has no example",
        deep: index > 0,
      },
      {
        ...put([...place, "examples", name], "in place", component(contract, "examples", ref), "component-referenced"),
        kind: "the example of a failure is in place",
      },
      {
        ...put([...place, "examples", `Second${name}`], "there", ref, "answer-examples"),
        kind: "a failure has a second example",
      },
    ]),
  ];
}

/** The codes that a failure allows. For a documented code, its example shows whether it is allowed. */
function failureFacts(
  { operationId, "x-result-codes": documented }: OperationObject,
  { examples }: Media,
  place: JsonPath,
) {
  const retcode = ["components", "schemas", `${stemOf(operationId)}Failure`, "properties", "retcode"];
  const admit = (what: string, codes: string[], rule: string, ...places: JsonPath[]) =>
    put(retcode, what, { type: "string", enum: codes }, rule, ...places);
  const all = Object.keys(catalogue);
  const [someCode = ""] = all;
  if (documented.list !== "complete")
    return [admit("not every code", [...new Set([someCode, ...documented.codes])], "answer-codes")];
  const own = [...new Set([...documented.codes, ...gatewayWide])];
  return [
    ...failuresOf(examples).map(([name, ref], index) => {
      const others = own.filter((code) => code !== retcodeOf(ref));
      const mutation = admit(`any but ${retcodeOf(ref)}`, others, "example-valid", [...place, name]);
      return { ...mutation, kind: "a failure's code is not admitted", missing: true, deep: index > 0 };
    }),
    admit("a documented code", documented.codes, "answer-codes"),
    admit("any code", all, "answer-codes"),
  ];
}

const retcodeOf = (ref: ReferenceObject) => (component(contract, "examples", ref).value as { retcode: string }).retcode;
const failuresOf = (examples: Record<string, ReferenceObject>) =>
  Object.entries(examples).filter(([, ref]) => retcodeOf(ref) !== "0");
