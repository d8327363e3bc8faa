import { cutsCall, type OpenApiDocument } from "../../bundle/document.ts";
import { withNotice } from "../../notice.ts";
import { toJson } from "../../serialize.ts";
import { type PreparedRequest, preparedRequests, simulator, variablesOf } from "../postman/prepared-request.ts";
import { defaultEditionOf, type Target } from "../target.ts";
import { guidHeader } from "../typescript/facts.ts";

/** Requests of the default edition for the HTTP clients of JetBrains and VS Code, in the syntax that both read. */
export const http: Target = {
  folder: "http",
  render: async ({ editions }) => {
    const [, contract] = defaultEditionOf(editions);
    const all = preparedRequests(contract);
    const file = (requests: PreparedRequest[], introduction: string, withHost: boolean) => {
      const entries = requests.map((it) => entry(contract, it)).join("\n\n");
      return withNotice.yaml(
        `${[comment(introduction), definitions(variables(contract, withHost), entries), entries].join("\n\n")}\n`,
      );
    };
    return {
      "qualitycontrol.http": file(
        all.filter(({ operation }) => !cutsCall(operation)),
        OPERATIONS,
        true,
      ),
      "call-cut.http": file(
        all.filter(({ operation }) => cutsCall(operation)),
        CALL_CUTS,
        false,
      ),
      "http-client.env.json": toJson({ simulator: { password: "" } }),
    };
  },
};

const SECRETS = `guid and password are secret, and not in this file. Sign in, and copy the Guid from the header Set-GUID, without "JSESSIONID=":
JetBrains, httpyac: into http-client.private.env.json, which must not be committed; VS Code: into rest-client.environmentVariables.`;

const OPERATIONS = `Every operation that cuts no call. Those that change something go to liveHost, the others to host. Change liveHost only if requests
may change live calls there.
${SECRETS}`;

const CALL_CUTS = `EACH OF THESE REQUESTS TAKES A CALL AWAY FROM A PERSON.
None has a valid address before you add the line "@liveScheme = http" (or https) below. Remove the line when you are done.
Then each request also needs the variable in its path, which has the name of the operation: its value says whom the request concerns.
VS Code asks for it each time. JetBrains: add a line such as "@confirm_intercept = 49999" above the request, and remove it after you
have sent the request. httpyac: --var liveScheme=http confirm_intercept=49999
${SECRETS}`;

const comment = (text: string): string => text.trim().replaceAll(/^(?=.)/gm, "# ");

function variables(contract: OpenApiDocument, withHost: boolean): Record<string, string> {
  const { scheme, host, port } = simulator;
  const address = `${host}:${port}`;
  return {
    // Clients that send an undefined variable as it is have no valid address without the scheme.
    ...(withHost && { scheme, host: address, liveScheme: scheme }),
    liveHost: address,
    ...variablesOf(contract),
  };
}

/** The definitions of the variables that a text uses. */
const definitions = (values: Record<string, string>, text: string): string =>
  Object.entries(values)
    .filter(([name]) => text.includes(`{{${name}}}`))
    .map(([name, value]) => `@${name} = ${value}`)
    .join("\n");

function entry(contract: OpenApiDocument, prepared: PreparedRequest): string {
  const { operation, method, secured, body, target } = prepared;
  const { operationId, summary, tags, "x-consequence": consequence } = operation;
  const asks = [
    ...(cutsCall(operation) ? [`# @prompt ${confirmationOf(prepared)} Whom it concerns: ${target.join("/")}`] : []),
    ...(body?.includes("{{password}}") ? ["# @prompt password"] : []),
  ];
  return [
    `### ${summary}`,
    `# ${tags[0]}. Consequence: ${consequence}`,
    `# @name ${operationId}`,
    "# @no-redirect",
    ...asks,
    `${method.toUpperCase()} ${address(consequence)}${targetOf(prepared)}`,
    ...(secured ? [`${guidHeader(contract.components)}: {{guid}}`] : []),
    `Content-Type: ${contract["x-content-type"]}`,
    ...(body === undefined ? [] : ["", body]),
  ].join("\n");
}

const address = (consequence: string): string =>
  consequence === "none" ? "{{scheme}}://{{host}}" : "{{liveScheme}}://{{liveHost}}";

/** The variable that confirms a request that cuts a call. Its name is that of the operation. */
const confirmationOf = ({ operation }: PreparedRequest): string => `confirm_${operation.operationId}`;

/** The path and the query. In a request that cuts a call, the confirmation takes the place of whom it concerns. */
function targetOf(prepared: PreparedRequest): string {
  const { operation, path, parameters, search, target } = prepared;
  const whom = target.map((name) => `{${name}}`).join("/");
  const confirmed = cutsCall(operation) ? path.replace(whom, `{{${confirmationOf(prepared)}}}`) : path;
  const filled = parameters
    .filter((it) => it.in === "path")
    .reduce((text, { name, value }) => text.replace(new RegExp(`(?<!\\{)\\{${name}\\}(?!\\})`), value), confirmed);
  return filled + search;
}
