import { withNotice } from "../../notice.ts";
import { AS_DOCUMENTED, type Documents, defaultEditionOf, type Files, type Target } from "../target.ts";
import { CallLimits } from "../typescript/call-limits.ts";
import { renderArguments } from "./arguments.ts";
import { renderCalls } from "./calls.ts";
import { renderEvents } from "./events.ts";
import { renderFacts } from "./facts.ts";
import { formatJava } from "./format.ts";
import { renderConsequence, renderOperations } from "./operations.ts";
import type { SharedSchemas } from "./records.ts";
import { renderResponses, renderShared } from "./responses.ts";
import { renderResultCodes } from "./result-codes.ts";
import { renderSupport } from "./support.ts";
import { renderValues } from "./values.ts";

const PACKAGE = "qualitycontrol.contract";

const PACKAGE_COMMENT = `/**
 * The contract of the quality control resource of CC-Gateway: operations with their arguments and responses, result codes, events
 * and named values.
 *
 * <p>A value of JSON whose form no source states is an {@code Object}: a {@code Map}, {@code List}, {@code String}, {@code Long},
 * {@code Double} or {@code Boolean}.
 */
`;

/** Types, catalogues and the call table for Java 17: of the newest edition, with the limits of all. */
export const java: Target = {
  folder: "java",
  async render(documents) {
    const formatted: Files = {};
    for (const [name, code] of Object.entries(classesOf(documents)))
      formatted[`${PACKAGE.replaceAll(".", "/")}/${name}`] = await formatJava(
        withNotice.code(
          `${name === "package-info.java" ? PACKAGE_COMMENT : ""}package ${PACKAGE};\n\n${withoutUnusedImports(code)}`,
        ),
      );
    return formatted;
  },
};

function classesOf({ base, editions }: Documents): Files {
  const [edition, contract] = defaultEditionOf(editions);
  const limits = new CallLimits({ ...editions, [AS_DOCUMENTED]: base });
  const shared: SharedSchemas = new Map();
  return {
    ...renderSupport(),
    ...renderFacts(contract, Object.keys(editions), edition, limits),
    ...renderValues(contract),
    ...renderResultCodes(contract),
    "Consequence.java": renderConsequence(),
    "Operation.java": renderOperations(contract, limits),
    ...renderArguments(contract, edition, limits),
    ...renderResponses(contract, shared),
    ...renderEvents(contract, shared),
    ...renderShared(contract, shared),
    ...renderCalls(contract, limits),
    "package-info.java": "",
  };
}

/** A renderer imports what its classes may need. */
const withoutUnusedImports = (code: string): string =>
  code.replaceAll(/^import [\w.]+\.(\w+);\n/gm, (line, name: string) =>
    new RegExp(`\\b${name}\\b`).test(code.replaceAll(/^import .*$/gm, "")) ? line : "",
  );
