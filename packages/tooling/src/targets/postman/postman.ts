import { createHash } from "node:crypto";
import { cutsCall, type OpenApiDocument } from "../../bundle/document.ts";
import { GENERATE } from "../../notice.ts";
import { toJson } from "../../serialize.ts";
import { defaultEditionOf, type Target } from "../target.ts";
import { folders } from "./items.ts";
import { type PreparedRequest, preparedRequests, simulator, variablesOf } from "./prepared-request.ts";
import { afterResponse, beforeRequest } from "./scripts.ts";

const SCHEMA = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";

/** Collections of the default edition for Postman, and the environment that they need, for the simulator. */
export const postman: Target = {
  folder: "postman",
  render: async ({ editions }) => {
    const [edition, contract] = defaultEditionOf(editions);
    const all = preparedRequests(contract);
    const scripts = { before: beforeRequest(all), after: afterResponse(contract) };
    const file = (name: string, about: string, requests: PreparedRequest[]) =>
      toJson({
        info: {
          _postman_id: idOf(name),
          name: `${contract.info.title}${name}`,
          description: `${about}\n\n${introduction(edition)}`,
          version: contract.info.version,
          schema: SCHEMA,
        },
        event: [
          { listen: "prerequest", script: { type: "text/javascript", exec: scripts.before } },
          { listen: "test", script: { type: "text/javascript", exec: scripts.after } },
        ],
        item: folders(contract, requests),
      });
    return {
      "qualitycontrol.postman_collection.json": file(
        "",
        "Every operation that cuts no call.",
        all.filter(({ operation }) => !cutsCall(operation)),
      ),
      "call-cut.postman_collection.json": file(
        ": what cuts calls",
        "**Each of these operations takes a call away from a person.** None is sent without a confirmation of its own.",
        all.filter(({ operation }) => cutsCall(operation)),
      ),
      "simulator.postman_environment.json": toJson(environment(contract)),
    };
  },
};

const introduction = (
  edition: string,
): string => `Generated from the edition \`${edition}\` by \`${GENERATE}\`; do not edit.

- Select the environment **CC-Gateway simulator**, or a copy of it, and send *Sign in* first: a script keeps the Guid of each response
  in the variable \`guid\`.
- A request that changes something is sent only if \`liveHost\` is the host and the port that it goes to, as in \`127.0.0.1:4043\`. A
  script checks that and then sets \`checkedScheme\`: never set this variable yourself.
- A request that cuts a call is also sent only if \`confirm\` is its operationId and whom it concerns, as in \`intercept 49999\`. That
  holds for one request: the script clears \`confirm\` before it sends.
- \`guid\` and \`password\` are secret: keep them as current values, which Postman neither shares nor exports.`;

/** The environment for the simulator. */
function environment(contract: OpenApiDocument) {
  const { scheme, host, port } = simulator;
  const values = { scheme, host, port, liveHost: `${host}:${port}`, ...variablesOf(contract) };
  const secrets = ["password", "guid"];
  return {
    id: idOf("environment"),
    name: "CC-Gateway simulator",
    values: [
      ...Object.entries(values).map(([key, value]) => ({ key, value, type: "default", enabled: true })),
      { key: "confirm", value: "", type: "default", enabled: true },
      ...secrets.map((key) => ({ key, value: "", type: "secret", enabled: true })),
    ],
    _postman_variable_scope: "environment",
  };
}

/** An ID that is the same at each generation, so that Postman replaces what it imported before. */
const idOf = (name: string): string =>
  createHash("sha256")
    .update(`qualitycontrol ${name}`)
    .digest("hex")
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, "$1-$2-4$3-8$4-$5");
