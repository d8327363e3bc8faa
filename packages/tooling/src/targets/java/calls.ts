import { stemOf } from "../../bundle/complete-answers.ts";
import { type OpenApiDocument, type OperationObject, operationsOf } from "../../bundle/document.ts";
import { AS_DOCUMENTED, type Files } from "../target.ts";
import { requiredOf } from "../typescript/call-arguments.ts";
import type { CallLimits } from "../typescript/call-limits.ts";
import { methodParagraphs, successSchema } from "../typescript/calls.ts";
import { javadoc } from "./javadoc.ts";
import { className } from "./names.ts";
import { codesName } from "./result-codes.ts";

/** `Calls.java` and `Answers.java`: one method per operation, which throws a failure or returns it. */
export function renderCalls(contract: OpenApiDocument, limits: CallLimits): Files {
  const operations = operationsOf(contract).map(({ operation }) => operation);
  return {
    "Calls.java": `/**
 * One method per operation of the contract, named after its operationId. A method returns only if the gateway reported success;
 * it throws an unchecked exception in every other case.
 */
public interface Calls {
/**
 * Calls an operation.
 *
 * @param <S> the response
 * @param args the arguments, which name the operation
 * @param options the options of this call
 * @return the gateway's response
 */
<S> S call(Arguments<S> args, CallOptions options);

${operations.map((it) => callsOf(contract, it, limits)).join("\n\n")}
}
`,
    "Answers.java": `/**
 * One method per operation of the contract, like {@link Calls}, except that a failure which the gateway reported is returned,
 * not thrown. Everything else is thrown, such as a lost connection.
 */
public interface Answers {
/**
 * Calls an operation.
 *
 * @param <S> the response if it succeeds
 * @param <C> its documented failures
 * @param args the arguments, which name the operation
 * @param codes the enumeration of its documented failures
 * @param options the options of this call
 * @return success or failure
 */
<S, C extends Enum<C> & FailureCode> Answer<S, C> answer(Arguments<S> args, Class<C> codes, CallOptions options);

${operations.map((it) => answersOf(contract, it)).join("\n\n")}
}
`,
  };
}

/** The methods of an operation: with options, without, and without arguments if none is required. */
function callsOf(contract: OpenApiDocument, operation: OperationObject, limits: CallLimits): string {
  const { operationId } = operation;
  const type = `${stemOf(operationId)}Arguments`;
  const success = className(successSchema(contract, operation));
  const editions = limits.editionsWith(operationId)?.filter((it) => it !== AS_DOCUMENTED);
  const args = ["param", "args", "the arguments"] as const;
  const response = ["return", "the gateway's response", ""] as const;
  const comment = javadoc(
    [...methodParagraphs(contract, operation), editions && `Only in edition ${editions.join(", ")}.`],
    [args, response],
  );
  const like = `Like {@link #${operationId}(${type})}`;
  const method = `default ${success} ${operationId}`;
  return [
    `${comment}${method}(${type} args) { return call(args, CallOptions.DEFAULT); }`,
    `${javadoc([`${like}, with options for this call.`], [args, ["param", "options", "the options"], response])}${method}(${type} args, CallOptions options) { return call(args, options); }`,
    ...(requiredOf(contract, operation).length > 0
      ? []
      : [
          `${javadoc([`${like}, without arguments.`], [response])}${method}() { return ${operationId}(${type}.of()); }`,
        ]),
  ].join("\n\n");
}

function answersOf(contract: OpenApiDocument, operation: OperationObject): string {
  const { operationId } = operation;
  const type = `${stemOf(operationId)}Arguments`;
  const success = className(successSchema(contract, operation));
  const codes = codesName(operationId, operation["x-result-codes"].list);
  const method = `default Answer<${success}, ${codes}> ${operationId}`;
  const like = `Like {@link Calls#${operationId}(${type})}, but returns a failure.`;
  const args = ["param", "args", "the arguments"] as const;
  const answer = ["return", "success or failure", ""] as const;
  return [
    `${javadoc([like], [args, answer])}${method}(${type} args) { return answer(args, ${codes}.class, CallOptions.DEFAULT); }`,
    `${javadoc([like], [args, ["param", "options", "the options of this call"], answer])}${method}(${type} args, CallOptions options) { return answer(args, ${codes}.class, options); }`,
  ].join("\n\n");
}
