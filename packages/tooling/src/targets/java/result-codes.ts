import { CERTAINTIES, marked } from "../../bundle/certainty.ts";
import { stemOf } from "../../bundle/complete-answers.ts";
import { type OpenApiDocument, operationsOf } from "../../bundle/document.ts";
import type { ResultCodeEntry } from "../../bundle/result-code-entry.ts";
import type { Files } from "../target.ts";
import { javadoc } from "./javadoc.ts";
import { constantName, text } from "./names.ts";

type Catalogue = Record<string, ResultCodeEntry>;

/** The catalogue of result codes, and the codes of each operation whose list is complete. */
export function renderResultCodes(contract: OpenApiDocument): Files {
  const catalogue = contract.components["x-result-codes"];
  const files: Files = { "ResultCode.java": resultCode(catalogue), "Certainty.java": certainty() };
  for (const { operation } of operationsOf(contract)) {
    const { list, codes } = operation["x-result-codes"];
    if (list !== "complete") continue;
    const wide = Object.keys(catalogue).filter((code) => catalogue[code]?.gatewayWide);
    const name = codesName(operation.operationId, list);
    files[`${name}.java`] = ownCodes(name, operation.operationId, catalogue, [...new Set([...codes, ...wide])]);
  }
  return files;
}

/** The enumeration of the documented failures of an operation; every code if its list is incomplete. */
export const codesName = (operationId: string, list: string): string =>
  list === "complete" ? `${stemOf(operationId)}Code` : "ResultCode";

const commentOf = ({ meaning, advice, certainty }: ResultCodeEntry): (string | undefined)[] => [
  marked(meaning, certainty),
  advice,
];

function resultCode(catalogue: Catalogue): string {
  const constants = Object.entries(catalogue).map(([code, entry]) => {
    const { name, meaning, advice, family, effect, gatewayWide = false, endsSession = false, certainty } = entry;
    const args = [
      text(code),
      text(meaning),
      text(advice),
      text(family),
      effect === "possible",
      gatewayWide,
      endsSession,
    ];
    return `${javadoc([`\`${code}\`: ${commentOf(entry)[0]}`, advice])}${constantName(name)}(${[...args, certaintyOf(certainty)].join(", ")})`;
  });
  return `import java.util.Optional;
import java.util.stream.Stream;

/** Every result code of the gateway except success ({@code "0"}): what it means and what to do about it. */
public enum ResultCode implements FailureCode {
${constants.join(",\n\n")};

private final String code;
private final String meaning;
private final String advice;
private final String family;
private final boolean mayHaveTakenEffect;
private final boolean gatewayWide;
private final boolean endsSession;
private final Certainty certainty;

ResultCode(String code, String meaning, String advice, String family, boolean mayHaveTakenEffect, boolean gatewayWide, boolean endsSession, Certainty certainty) {
this.code = code;
this.meaning = meaning;
this.advice = advice;
this.family = family;
this.mayHaveTakenEffect = mayHaveTakenEffect;
this.gatewayWide = gatewayWide;
this.endsSession = endsSession;
this.certainty = certainty;
}

@Override public ResultCode resultCode() { return this; }

/**
 * The code as the gateway sends it.
 *
 * @return the code
 */
@Override public String code() { return code; }

/**
 * What the code means.
 *
 * @return a sentence
 */
public String meaning() { return meaning; }

/**
 * What to do about it.
 *
 * @return a sentence; empty if no source says it
 */
public Optional<String> advice() { return Optional.ofNullable(advice); }

/**
 * The family of codes to which it belongs.
 *
 * @return the name of the family
 */
public String family() { return family; }

/**
 * Whether the request may have taken effect. Otherwise the gateway refused it before anything happened.
 *
 * @return true if it may have
 */
public boolean mayHaveTakenEffect() { return mayHaveTakenEffect; }

/**
 * Whether every operation may return it.
 *
 * @return true if so
 */
public boolean isGatewayWide() { return gatewayWide; }

/**
 * Whether the session is lost, so that the agent must sign in again.
 *
 * @return true if so
 */
public boolean endsSession() { return endsSession; }

/**
 * How certain the meaning is.
 *
 * @return the certainty
 */
public Certainty certainty() { return certainty; }

/**
 * The entry of a code.
 *
 * @param code a code that the gateway sent
 * @return the entry; empty if the code is not in the catalogue
 */
public static Optional<ResultCode> of(String code) { return Stream.of(values()).filter(it -> it.code.equals(code)).findFirst(); }
}
`;
}

function ownCodes(name: string, operationId: string, catalogue: Catalogue, codes: string[]): string {
  const constants = codes.map((code) => {
    const entry = catalogue[code] as ResultCodeEntry;
    const constant = constantName(entry.name);
    return `${javadoc([`\`${code}\`: ${commentOf(entry)[0]}`, entry.advice])}${constant}(ResultCode.${constant})`;
  });
  return `/** The documented failures of {@code ${operationId}}, and those that every operation may return. */
public enum ${name} implements FailureCode {
${constants.join(",\n\n")};

private final ResultCode resultCode;

${name}(ResultCode resultCode) { this.resultCode = resultCode; }

@Override public ResultCode resultCode() { return resultCode; }
}
`;
}

export const certaintyOf = (certainty = "documented"): string =>
  `Certainty.${constantName(certainty.replaceAll(" ", "_"))}`;

const certainty = (): string => `/** How certain a fact is, most certain first. */
public enum Certainty {
${CERTAINTIES.map((it) => `${javadoc([MEANINGS[it]])}${certaintyOf(it).replace("Certainty.", "")}`).join(",\n\n")}
}
`;

const MEANINGS: Record<(typeof CERTAINTIES)[number], string> = {
  documented: "Read in the vendor's documentation.",
  "vendor sample": "Seen in client code that the vendor published.",
  sample: "Seen in other public client code only.",
  inferred: "Reasoned; no source states it.",
};
