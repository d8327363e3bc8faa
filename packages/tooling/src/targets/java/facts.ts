import type { OpenApiDocument, SchemaObject } from "../../bundle/document.ts";
import { AS_DOCUMENTED, type Files } from "../target.ts";
import type { CallLimits } from "../typescript/call-limits.ts";
import { factsOf, guidHeader, longPollOf } from "../typescript/facts.ts";
import { sampleGuid } from "../typescript/operations.ts";
import { javadoc } from "./javadoc.ts";
import { constantName, editionName, text } from "./names.ts";
import { renderAgentId } from "./operations.ts";

/** `Contract.java` and `Edition.java`: facts that do not belong to one operation. */
export const renderFacts = (contract: OpenApiDocument, editions: string[], own: string, limits: CallLimits): Files => ({
  "Contract.java": contractClass(contract, own, limits),
  "Edition.java": `import java.util.Optional;
import java.util.stream.Stream;

/** The editions of the gateway, oldest first; and the document that states each page in its own edition. */
public enum Edition {
${editions.map((it) => `${javadoc([`The edition of \`${it}\`.`])}${editionName(it)}(${text(it)}),\n\n`).join("")}/** Each page in its own edition. */
${editionName(AS_DOCUMENTED)}(${text(AS_DOCUMENTED)});

private final String value;

Edition(String value) { this.value = value; }

/**
 * The name of the edition: its month, or {@code ${AS_DOCUMENTED}}.
 *
 * @return the name, such as {@code ${own}}
 */
public String value() { return value; }

/**
 * The edition of a name.
 *
 * @param value the name, such as {@code ${own}}
 * @return the edition; empty if there is none
 */
public static Optional<Edition> of(String value) { return Stream.of(values()).filter(it -> it.value.equals(value)).findFirst(); }
}
`,
});

function contractClass(contract: OpenApiDocument, own: string, limits: CallLimits): string {
  const set = (values: string[]) => `Set.of(${values.map(text).join(", ")})`;
  const constants: [comment: string, declaration: string, value: string][] = [
    ["The edition that these types describe.", "Edition EDITION", `Edition.${editionName(own)}`],
    ...factsOf(contract).map(({ name, comment, value }): [string, string, string] =>
      typeof value === "string"
        ? [comment, `String ${constantName(name)}`, text(value)]
        : [comment, `Set<String> ${constantName(name)}`, set(value)],
    ),
    [
      "How long the gateway holds an event poll open while there is no event.",
      "Duration LONG_POLL",
      `Duration.ofSeconds(${longPollOf(contract)})`,
    ],
    [
      "The names of the members that are secret, in lower case: of requests, and the Guid in responses.",
      "Set<String> SECRET_MEMBERS",
      set(secretNames(contract)),
    ],
    ["The inspector's own agent ID, which is in every path.", "Parameter AGENT_ID", renderAgentId(contract, limits)],
    [
      "The Guid in the vendor's examples: for samples and tests, not for a gateway.",
      "String SAMPLE_GUID",
      text(sampleGuid(contract)),
    ],
  ];
  return `import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Facts about the gateway that do not belong to one operation. */
public final class Contract {
${constants.map(([comment, declaration, value]) => `${javadoc([comment])}public static final ${declaration} = ${value};`).join("\n\n")}

private Contract() {}
}
`;
}

function secretNames({ components }: OpenApiDocument): string[] {
  const names = new Set<string>([guidHeader(components).toLowerCase()]);
  const visit = (schema: SchemaObject): void => {
    for (const [name, member] of Object.entries(schema.properties ?? {})) {
      if (member["format"] === "password") names.add(name.toLowerCase());
      visit(member);
    }
  };
  for (const schema of Object.values(components.schemas)) visit(schema);
  return [...names].sort();
}
