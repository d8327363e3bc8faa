import { marked } from "./certainty.ts";
import { type OpenApiDocument, schemaRef } from "./document.ts";

/** The schema of events whose type is not in the catalogue. */
const UNDOCUMENTED = "UndocumentedEvent";

/** The union of the documented events. Unlike the union of all events, it can be narrowed by its type. */
export const DOCUMENTED = "DocumentedEvent";

/**
 * Completes the events. The source has the properties of all events (the schema `Event`) and, in the catalogue, those of each
 * type. From these, this derives the schema and the example of each type, an open schema for undocumented types, and the unions.
 *
 * @param source the bundle as written; it is not changed
 */
export function completeEvents(source: OpenApiDocument): OpenApiDocument {
  const contract = structuredClone(source);
  const { schemas, responses, parameters, examples, "x-triggered-events": catalogue } = contract.components;
  const common = schemas["Event"];
  const poll = responses["NextEvent"]?.content["application/json"];
  if (!common || !poll) return contract;

  for (const [eventType, { content, sample = null, members, sampleMembers, ...entry }] of Object.entries(catalogue)) {
    schemas[eventType] = {
      ...common,
      description: marked(entry.meaning, entry.certainty),
      required: [...(common.required ?? []), ...(content?.type || content?.$ref ? ["content"] : [])],
      properties: {
        ...common.properties,
        eventType: { type: "string", const: eventType },
        content: content ?? { type: "null" },
        ...members,
      },
    };
    const event = { eventType, workNo: parameters["WorkNoVcc"]?.example, content: sample, ...sampleMembers };
    examples[eventType] = { summary: `0 · ${entry.meaning}`, value: { message: "", retcode: "0", event } };
    poll.examples[eventType] = { $ref: `#/components/examples/${eventType}` };
    catalogue[eventType] = { ...entry, schema: eventType };
  }
  const types = Object.keys(catalogue);
  schemas[UNDOCUMENTED] = {
    ...common,
    description: "An event of an undocumented type. Ignore it; its content may be anything.",
    required: ["eventType"],
    properties: {
      ...common.properties,
      eventType: { type: "string", description: "The type, as the gateway names it.", not: { enum: types } },
    },
  };
  schemas[DOCUMENTED] = {
    description: "An event whose type is documented or a vendor sample.",
    oneOf: types.map(schemaRef),
  };
  schemas["Event"] = { description: common.description ?? "", oneOf: [...types, UNDOCUMENTED].map(schemaRef) };
  return contract;
}
