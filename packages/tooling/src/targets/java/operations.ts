import { CONSEQUENCES } from "../../bundle/consequences.ts";
import {
  isSecured,
  type OpenApiDocument,
  type OperationObject,
  operationsOf,
  resolved,
} from "../../bundle/document.ts";
import { argumentsOf, INSPECTOR, parametersOf } from "../typescript/call-arguments.ts";
import type { CallLimits, Limit } from "../typescript/call-limits.ts";
import { shapeOf } from "../typescript/call-shape.ts";
import { javadoc } from "./javadoc.ts";
import { constantName, editionName, text } from "./names.ts";

/** `Operation.java`: what a client needs to know to send each operation and to read its response. */
export function renderOperations(contract: OpenApiDocument, limits: CallLimits): string {
  const constants = operationsOf(contract).map(({ path, method, operation }) => {
    const { operationId, summary } = operation;
    const { list, codes } = operation["x-result-codes"];
    const shape = shapeOf(contract, operation);
    const editions = limits.editionsWith(operationId);
    return `${javadoc([`${summary}.`])}${constantName(operationId)}(${[
      text(operationId),
      text(method.toUpperCase()),
      text(path),
      `Consequence.${constantName(operation["x-consequence"])}`,
      isSecured(contract, operation),
      `List.of(${parameters(contract, operation, limits).join(", ")})`,
      list === "complete" ? `List.of(${codes.map(text).join(", ")})` : "List.of()",
      editions
        ? `List.of(${editions.map((it) => `Edition.${editionName(it)}`).join(", ")})`
        : "List.of(Edition.values())",
      `List.of(${Object.entries(shape ?? {})
        .map(([name, type]) => `new Member(${text(name)}, ${text(type.replace("?", ""))}, ${!type.endsWith("?")})`)
        .join(", ")})`,
    ].join(", ")})`;
  });
  return `import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Every operation of the contract: how it is sent, and what its response must have. */
public enum Operation {
${constants.join(",\n\n")};

${BODY}
}
`;
}

function parameters(contract: OpenApiDocument, operation: OperationObject, limits: CallLimits): string[] {
  return argumentsOf(contract, operation).map(({ name, in: place, required, schema }) => {
    const secret = resolved(contract, schema)["format"] === "password";
    return renderParameter(name, place, required, secret, operation.operationId, limits);
  });
}

function renderParameter(
  name: string,
  place: string,
  required: boolean,
  secret: boolean,
  operationId: string,
  limits: CallLimits,
): string {
  const { every, ...narrower } = limits.limitsOf(operationId, name);
  const own = Object.entries(narrower).map(
    ([edition, limit]) => `Edition.${editionName(edition)}, ${renderLimit(limit)}`,
  );
  const limit = every ? `Optional.of(${renderLimit(every)})` : "Optional.empty()";
  const args = [text(name), `Parameter.Place.${place.toUpperCase()}`, required, secret, limit];
  return `new Parameter(${[...args, `Map.of(${own.join(", ")})`].join(", ")})`;
}

/** The parameter for the inspector's own ID, which the client fills in. */
export function renderAgentId(contract: OpenApiDocument, limits: CallLimits): string {
  const operation = operationsOf(contract).find(({ operation }) =>
    parametersOf(contract, operation, true).some(({ name }) => name === INSPECTOR),
  )?.operation as OperationObject;
  return renderParameter(INSPECTOR, "path", true, false, operation.operationId, limits);
}

function renderLimit({ from, to, values, form, list, most = 2 ** 31 - 1 }: Limit): string {
  if (from !== undefined) return `Limit.range(${from}, ${to})`;
  if (values) return `Limit.oneOf(${values.map(text).join(", ")})`;
  if (list) return `Limit.list(${most})`;
  return form === undefined ? `Limit.length(${most})` : `Limit.form(${text(form)}, ${most})`;
}

/** `Consequence.java`. */
export const renderConsequence =
  (): string => `/** The most that an operation may affect, from nothing to cutting the customer's call. */
public enum Consequence {
${Object.keys(CONSEQUENCES)
  .map((it) => `/** {@code ${it}} */\n${constantName(it)}(${text(it)})`)
  .join(",\n\n")};

private final String value;

Consequence(String value) { this.value = value; }

/**
 * The name in the contract.
 *
 * @return the name, such as {@code call-cut}
 */
public String value() { return value; }
}
`;

const BODY = `private final String id;
private final String method;
private final String path;
private final Consequence consequence;
private final boolean secured;
private final List<Parameter> parameters;
private final List<String> ownCodes;
private final List<Edition> editions;
private final List<Member> members;

Operation(String id, String method, String path, Consequence consequence, boolean secured, List<Parameter> parameters, List<String> ownCodes, List<Edition> editions, List<Member> members) {
this.id = id;
this.method = method;
this.path = path;
this.consequence = consequence;
this.secured = secured;
this.parameters = parameters;
this.ownCodes = ownCodes;
this.editions = editions;
this.members = members;
}

/**
 * A member of a successful response that contains data.
 *
 * @param name its name
 * @param type {@code array} or {@code object}
 * @param required whether it must not be null or absent
 */
public record Member(String name, String type, boolean required) {}

/**
 * The name of the operation in the contract; it is also the name of the method.
 *
 * @return the operationId
 */
public String id() { return id; }

/**
 * The HTTP method.
 *
 * @return the method, in upper case
 */
public String method() { return method; }

/**
 * The path, with each parameter in braces.
 *
 * @return the path
 */
public String path() { return path; }

/**
 * The most that the operation may affect.
 *
 * @return the consequence
 */
public Consequence consequence() { return consequence; }

/**
 * Whether it is sent with a Guid. Only a sign-in is not.
 *
 * @return true if so
 */
public boolean isSecured() { return secured; }

/**
 * The arguments, without the inspector's own ID.
 *
 * @return the parameters
 */
public List<Parameter> parameters() { return parameters; }

/**
 * Whether arguments are sent in a JSON body.
 *
 * @return true if so
 */
public boolean hasBody() { return parameters.stream().anyMatch(it -> it.place() == Parameter.Place.BODY); }

/**
 * Whether a result code is documented for this operation. If its list of codes is incomplete, every code of the catalogue is.
 *
 * @param code a result code that the gateway sent
 * @return true if so
 */
public boolean documents(String code) {
Optional<ResultCode> known = ResultCode.of(code);
return known.isPresent() && (ownCodes.isEmpty() || ownCodes.contains(code) || known.get().isGatewayWide());
}

/**
 * The editions of the gateway that have the operation.
 *
 * @return the editions
 */
public List<Edition> editions() { return editions; }

/**
 * The members of a successful response that contain data.
 *
 * @return the members
 */
public List<Member> members() { return members; }

/**
 * The operation of a name.
 *
 * @param id an operationId
 * @return the operation; empty if there is none
 */
public static Optional<Operation> of(String id) { return Stream.of(values()).filter(it -> it.id.equals(id)).findFirst(); }`;
