import { createServer } from "node:http";
import { operations } from "@qualitycontrol/contract/operations";
import { listen } from "@qualitycontrol/core/listen";
import { startMock } from "@qualitycontrol/mock";
import { startSimulator } from "@qualitycontrol/simulator";
import { loadEdition } from "../../../simulator/src/contract/edition.ts";
import { defaults } from "../../../simulator/src/defaults.ts";
import { defaultWorld } from "../../../simulator/src/world/default-world.ts";
import { requestsPerSecond } from "./load.ts";

const SECONDS = Number(process.env["BENCH_SECONDS"] ?? 3);

/** Requests per second of the simulator, of a bare server that answers the same bytes, and of Prism. */
const world = defaultWorld(await loadEdition(defaults.edition));
const [inspector = "", agent = ""] = world.agents.map(({ workno }) => workno);
const simulator = await startSimulator();
const signedIn = await fetch(simulator.url + operations.login.path.replace("{agentid}", inspector), {
  method: "PUT",
  body: "{}",
});
const guid = signedIn.headers.get("set-guid")?.replace(/^[^=]+=/, "") ?? "";
const { method, path } = operations.forceBusy;
const target = path.replace("{agentid}", inspector).replace("{workNo}", agent);
const sample = await fetch(simulator.url + target, { method, headers: { guid } });
const body = await sample.text();
const bare = await listen(
  createServer((_, response) => {
    response.writeHead(200, {
      "content-type": "application/json;charset=UTF-8",
      "content-length": Buffer.byteLength(body),
    });
    response.end(body);
  }),
  "127.0.0.1",
  0,
);
const mock = await startMock();
const bytes = `${method} ${target} HTTP/1.1\r\nHost: 127.0.0.1\r\nGuid: ${guid}\r\nContent-Length: 0\r\n\r\n`;
const figures: Record<string, number> = {};
for (const [name, { url }] of Object.entries({ bare, simulator, prism: mock })) {
  figures[name] = Math.round(await requestsPerSecond(url, bytes, SECONDS));
}
await Promise.all([simulator.close(), bare.close(), mock.close()]);
console.log(
  JSON.stringify({
    requestsPerSecond: figures,
    ofBare: (figures["simulator"] ?? 0) / (figures["bare"] ?? 1),
    ofPrism: (figures["simulator"] ?? 0) / (figures["prism"] ?? 1),
  }),
);
