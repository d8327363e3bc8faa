import { simulatorDefaults } from "@qualitycontrol/core/defaults";
import { type ComponentsObject, type OpenApiDocument, operationsOf, schemaRef } from "../../bundle/document.ts";
import { describeOperation } from "./describe-operation.ts";
import { spellOut } from "./spell-out.ts";

/** The names of the components of the header `Content-Type`. */
const CONTENT_TYPE = {
  schema: "ContentTypeValue",
  withoutBody: "ContentTypeHeader",
  // Not required: orval 8.38 writes code that does not compile if it is required where it sets the header for the body.
  withBody: "ContentTypeOfBody",
} as const;

/**
 * The document for tools that ignore extensions: that of an edition, with what its extensions hold in descriptions. It is not for
 * Prism, which would refuse every request without the header `Content-Type`.
 *
 * @param source the document of an edition; it is not changed
 */
export function toolsDocument(source: OpenApiDocument, edition: string): OpenApiDocument {
  const contract = structuredClone(source);
  contract.info.title += ", for tools";
  contract.info.description = `${introduction(edition)}\n\n${contract.info.description}`;
  contract.servers = servers(source);
  for (const { operation } of operationsOf(contract)) operation.description = describeOperation(source, operation);
  describeEvents(contract);
  for (const schema of Object.values(contract.components.schemas)) spellOut(schema);
  addContentType(contract);
  return { ...contract, components: withoutCatalogues(contract.components) };
}

const introduction = (edition: string): string => `## This document
For code generators, mocks and other tools. It is the document of the edition \`${edition}\`, the newest, with these changes: what
that document holds in extensions is in the descriptions, too, and the catalogues of extensions are left out; the header
\`Content-Type\`, which the gateway requires, is a parameter; the first server is the simulator of this project; integers have a
\`format\`, and constants are enumerations, too. Do not use it with Prism, which would refuse a request without the header.`;

const servers = ({ servers: gateways }: OpenApiDocument): OpenApiDocument["servers"] => [
  {
    url: `http://${simulatorDefaults.host}:${simulatorDefaults.port}`,
    description: "The simulator of this project (npm start).",
  },
  ...gateways.map((gateway) => ({ ...gateway, description: "The gateway." })),
];

/** Adds the receiver to the description of each event, whose meaning is there already. */
function describeEvents({ components: { schemas, "x-triggered-events": catalogue } }: OpenApiDocument): void {
  for (const [event, { receiver }] of Object.entries(catalogue)) {
    const schema = schemas[event];
    if (schema) schema.description += ` Received by: ${receiver}.`;
  }
}

/** By the OpenAPI specification, tools ignore a parameter of this name. Those that do not ignore it send the header. */
function addContentType(contract: OpenApiDocument): void {
  const { components, "x-content-type": value } = contract;
  components.schemas[CONTENT_TYPE.schema] = {
    type: "string",
    description: "The media type of every request.",
    enum: [value],
    "x-enum-varnames": ["Json"],
    "x-enum-descriptions": ["JSON in UTF-8"],
  };
  const header = {
    name: "Content-Type",
    in: "header",
    schema: schemaRef(CONTENT_TYPE.schema),
    example: value,
  } as const;
  components.parameters[CONTENT_TYPE.withoutBody] = {
    ...header,
    required: true,
    description: `The gateway requires it with every request, although this one has no body: \`${value}\`.`,
  };
  components.parameters[CONTENT_TYPE.withBody] = {
    ...header,
    description: `Tools send the media type of the body by default; this adds the charset: \`${value}\`.`,
  };
  for (const { operation } of operationsOf(contract)) {
    const name = operation.requestBody ? CONTENT_TYPE.withBody : CONTENT_TYPE.withoutBody;
    operation.parameters = [...(operation.parameters ?? []), { $ref: `#/components/parameters/${name}` }];
  }
}

/**
 * The components without those of extensions. swagger-typescript-api 13.13 takes each entry of them for a schema, so an event of the
 * catalogue would replace the schema of the same name.
 */
const withoutCatalogues = (components: ComponentsObject): ComponentsObject =>
  Object.fromEntries(
    Object.entries(components).filter(([name]) => !name.startsWith("x-")),
  ) as unknown as ComponentsObject;
