import { resolved } from "../../bundle/document.ts";
import { namedValues } from "../../bundle/values.ts";
import { argumentTypeOf } from "../java/arguments.ts";
import { javadoc } from "../java/javadoc.ts";
import { componentName, constantName, editionName } from "../java/names.ts";
import { type Argument, argumentsOf, INSPECTOR } from "../typescript/call-arguments.ts";
import { javaSignature, NO_REPEATS } from "./java-http-client.ts";
import { BASE_URL, type SampleCall } from "./sample-call.ts";
import { className, file, ownsAgentId, quoted } from "./text.ts";

/**
 * Java 17 with our client.
 *
 * @param edition the edition of the gateway; undefined for the client's own default
 */
export function javaClient(call: SampleCall, edition: string | undefined): string {
  const { operationId, notes, agentId, guid, data } = call;
  const { expression, types } = argumentsExpression(call);
  const sent = `inspector.${operationId}(${expression})`;
  const contract = [...types, ...(edition === undefined ? [] : ["Edition"])].sort();
  return file(
    types.includes("List") && "import java.util.List;",
    "import qualitycontrol.Inspector;",
    "import qualitycontrol.InspectorOptions;",
    ...contract.filter((type) => type !== "List").map((type) => `import qualitycontrol.contract.${type};`),
    "",
    `${javadoc([...notes, `Start Java with \`${NO_REPEATS}\`, without which the client refuses to start.`])}public class ${className(operationId)} {`,
    `${javaSignature(call)} {`,
    `InspectorOptions options = InspectorOptions.of(${quoted(BASE_URL)}, ${ownsAgentId(call) ? quoted(agentId) : INSPECTOR})${guid === undefined ? "" : `.withGuid(${quoted(guid)})`}${edition === undefined ? "" : `.withEdition(Edition.${editionName(edition)})`};`,
    "Inspector inspector = Inspector.create(options);",
    "// Throws an InspectorError unless the gateway reports success. Its outcome() says whether the call may",
    "// have taken effect; its message has no Guid.",
    data.length > 0 ? `var response = ${sent};` : `${sent};`,
    `System.out.println(${quoted(`${operationId} succeeded`)});`,
    ...data.map((name) => `System.out.println(response.json().get(${quoted(name)}));`),
    "}",
    "}",
  );
}

/** The arguments of the call, and the types that they name. */
function argumentsExpression({ contract, operation, operationId, target, args }: SampleCall) {
  const given = argumentsOf(contract, operation).filter(({ name }) => args[name] !== undefined);
  if (given.length === 0) return { expression: "", types: [] };
  const record = `${className(operationId)}Arguments`;
  const types = new Set([record]);
  const literalFor = (argument: Argument): string => {
    if (target.includes(argument.name)) return argument.name;
    const { literal, type } = literalOf(argument, args[argument.name]);
    if (type !== undefined) types.add(type);
    return literal;
  };
  const required = given.filter((it) => it.required).map(literalFor);
  const optional = given
    .filter((it) => !it.required)
    .map((it) => `.with${className(componentName(it.name))}(${literalFor(it)})`);
  return { expression: `${record}.of(${required.join(", ")})${optional.join("")}`, types: [...types] };

  function literalOf({ name, schema }: Argument, value: unknown): { literal: string; type?: string } {
    const type = argumentTypeOf(contract, schema, name);
    if (type === "Boolean") return { literal: String(value) };
    if (type.startsWith("List<Long>"))
      return { literal: `List.of(${(value as number[]).map((it) => `${it}L`).join(", ")})`, type: "List" };
    const named = namedValues(contract, resolved(contract, schema)).find((it) => String(it.value) === String(value));
    if (type !== "String" && named) return { literal: `${type}.${constantName(named.name)}`, type };
    return { literal: quoted(String(value)) };
  }
}
