import type { OpenApiDocument, SchemaObject } from "../../bundle/document.ts";
import { AS_DOCUMENTED, type Files } from "../target.ts";
import type { CallLimits } from "../typescript/call-limits.ts";
import {
  calledRepeatedly,
  codeNamed,
  guidRefusals,
  longPollOf,
  newGuidHeader,
  sessionEnds,
  signOutEventsOf,
} from "../typescript/call-table.ts";
import { sampleGuid } from "../typescript/operations.ts";
import { javadoc } from "./javadoc.ts";
import { editionName, text } from "./names.ts";
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
  const { components, "x-content-type": contentType } = contract;
  const set = (values: string[]) => `Set.of(${values.map(text).join(", ")})`;
  const constants: [comment: string, declaration: string, value: string][] = [
    ["The edition that these types describe.", "Edition EDITION", `Edition.${editionName(own)}`],
    ["The `Content-Type` of every request, with or without a body.", "String CONTENT_TYPE", text(contentType)],
    [
      "The request header that contains the Guid.",
      "String GUID_HEADER",
      text(components.securitySchemes["Guid"]?.name),
    ],
    [
      "The response header that contains the new Guid, after an equals sign.",
      "String NEW_GUID_HEADER",
      text(newGuidHeader(components)),
    ],
    [
      "The result codes that refuse a request because of its Guid.",
      "Set<String> GUID_REFUSALS",
      set(guidRefusals(components)),
    ],
    ["The result codes after which the session is over.", "Set<String> SESSION_ENDS", set(sessionEnds(components))],
    [
      "The result code for a sign-in of an agent who has a session.",
      "String ALREADY_SIGNED_IN",
      text(codeNamed("AlreadySignedIn", components)),
    ],
    [
      "The result code for an interface that was called repeatedly.",
      "String CALLED_REPEATEDLY",
      text(calledRepeatedly(components)),
    ],
    [
      "How long the gateway holds an event poll open while there is no event.",
      "Duration LONG_POLL",
      `Duration.ofSeconds(${longPollOf(contract)})`,
    ],
    [
      "The events that report to an agent that it has been signed out.",
      "Set<String> SIGN_OUT_EVENTS",
      set(signOutEventsOf(contract)),
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
  const names = new Set<string>([(components.securitySchemes["Guid"]?.name ?? "").toLowerCase()]);
  const visit = (schema: SchemaObject): void => {
    for (const [name, member] of Object.entries(schema.properties ?? {})) {
      if (member["format"] === "password") names.add(name.toLowerCase());
      visit(member);
    }
  };
  for (const schema of Object.values(components.schemas)) visit(schema);
  return [...names].sort();
}
