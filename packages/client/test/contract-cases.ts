import document from "@qualitycontrol/contract/openapi.json" with { type: "json" };
import { type OperationId, operations, type Parameter } from "@qualitycontrol/contract/operations";
import { resultCodes } from "@qualitycontrol/contract/result-codes";

/** The parts of the bundle that the cases use, with a looser type than the file's own. */
interface Bundle {
  components: {
    examples: Record<string, { value: object }>;
    requestBodies: Record<string, Media>;
    responses: Record<string, Media>;
  };
  paths: Record<string, Record<string, { requestBody?: Ref; responses: Record<string, Ref> }>>;
}
type Media = { content: { "application/json": { examples: Record<string, Ref> } } };
type Ref = { $ref: string };

const { components, paths } = document as unknown as Bundle;
const nameOf = ({ $ref }: Ref) => $ref.slice($ref.lastIndexOf("/") + 1);

/** Every operation of the contract. */
export const operationIds = Object.keys(operations) as OperationId[];

/** Every parameter of an operation except the inspector's own ID, which is not an argument of a call. */
export const parametersOf = (operation: OperationId): Parameter[] =>
  [...(operations[operation].parameters as readonly Parameter[])].filter(({ name }) => name !== INSPECTOR);

const INSPECTOR = "agentid";

/** The inspector in the contract's examples. */
export const inspectorId = operationIds
  .flatMap((operation) => operations[operation].parameters as readonly Parameter[])
  .find(({ name }) => name === INSPECTOR)?.example as string;

/** The example arguments of an operation, including those of its body. */
export function argumentsOf(operation: OperationId): Record<string, unknown> {
  const { path, method } = operations[operation];
  const given = parametersOf(operation).flatMap(({ name, example }) => (example ? [[name, example]] : []));
  const body = paths[path]?.[method.toLowerCase()]?.requestBody;
  const examples = body && components.requestBodies[nameOf(body)]?.content["application/json"].examples;
  const [example] = Object.values(examples ?? {});
  return { ...Object.fromEntries(given), ...(example && components.examples[nameOf(example)]?.value) };
}

function exampleOf(operation: OperationId, scenario: string): object {
  const { path, method } = operations[operation];
  const response = paths[path]?.[method.toLowerCase()]?.responses["200"] as Ref;
  const example = components.responses[nameOf(response)]?.content["application/json"].examples[scenario] as Ref;
  return components.examples[nameOf(example)]?.value as object;
}

/** A scenario of the mock: an operation, the name of an example of its response, and that example. */
export interface Scenario {
  operation: OperationId;
  scenario: string;
  retcode: string;
  answer: object;
}

const scenarios: Scenario[] = operationIds.flatMap((operation) =>
  Object.entries(operations[operation].scenarios).map(([scenario, retcode]) => ({
    operation,
    scenario,
    retcode,
    answer: exampleOf(operation, scenario),
  })),
);
export const successes = scenarios.filter(({ retcode }) => retcode === "0");
export const failures = scenarios.filter(({ retcode }) => retcode !== "0");

/** The outcome that follows from the catalogue: only codes with the effect `none` are refusals. */
export const outcomeOf = (retcode: string): "refused" | "unknown" =>
  Object.values(resultCodes).some(({ code, effect }) => code === retcode && effect === "none") ? "refused" : "unknown";
