import { simulatorExampleHeader } from "@qualitycontrol/core/identity-headers";
import { type Listening, listen } from "@qualitycontrol/core/listen";
import { UserError } from "@qualitycontrol/core/user-error";
import { type Edition, loadEdition } from "./contract/edition.ts";
import { type Control, controlOf } from "./control/control.ts";
import { defaults } from "./defaults.ts";
import { checkOptions, type SimulatorOptions } from "./options.ts";
import { createGateway, type ServerOptions } from "./server.ts";
import { realClock, virtualClock } from "./simulation/clock.ts";
import { Simulation } from "./simulation/simulation.ts";
import type { World } from "./state/world.ts";
import { BadWorld, worldErrors } from "./world/check-world.ts";
import { defaultStart, defaultWorld } from "./world/default-world.ts";

/** A key and certificate that are invalid, or do not match. */
export class BadCertificate extends UserError {
  override name = "BadCertificate";
}

/** A running simulator: its URL, the control of its floor, and a function to stop it. */
export interface Simulator extends Listening {
  control: Control;
  /** The operations of the edition without simulated behaviour: they are answered with the contract's example. */
  notSimulated: readonly string[];
}

/** A line about the operations that are not simulated; undefined if there are none. */
export const noteOn = ({ notSimulated }: Pick<Simulator, "notSimulated">): string | undefined =>
  notSimulated.length === 0
    ? undefined
    : `Not simulated, answered with the contract's example and the header ${simulatorExampleHeader}: ${notSimulated.join(", ")}.`;

/**
 * Starts a simulator of the gateway.
 *
 * @returns once it has answered a request
 * @throws BadOption if an option is unknown or has an invalid value
 * @throws CannotListen if the port is in use, or host or port cannot be used
 * @throws UnknownEdition if the contract has no such edition
 * @throws BadWorld if the world is invalid, or its file cannot be read
 * @throws BadCertificate if key and certificate cannot be used
 */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  checkOptions(options);
  const {
    port = 0,
    host = defaults.host,
    controlFrom = "loopback",
    allowHosts,
    allowOrigins,
    authMode,
    undelivered,
    none,
    forced,
    tls,
    seed,
    cluster,
    explain,
  } = options;
  const edition = await loadEdition(options.edition ?? defaults.edition);
  const world = await worldOf(options, edition);
  const simulation = new Simulation({
    edition,
    world,
    clock: options.clock === "virtual" ? virtualClock(defaultStart(edition)) : realClock(),
    settings: {
      ...(authMode ? { authMode } : {}),
      ...(undelivered ? { undelivered } : {}),
      ...(none ? { none } : {}),
      ...(forced ? { forced } : {}),
    },
    seed,
    nodes: cluster,
    explain,
  });
  const control = controlOf(simulation);
  const server = gatewayOf({
    simulation,
    control: controlFrom === "nowhere" ? undefined : control,
    controlAnywhere: controlFrom === "anywhere",
    admission: { host, allowHosts, allowOrigins },
    tls,
  });
  const { url, close } = await listen(server, host, port);
  return {
    url,
    control,
    notSimulated: simulation.notSimulated,
    close() {
      simulation.end();
      return close();
    },
  };
}

/** YAML is loaded only for a file. */
async function worldOf({ world }: SimulatorOptions, edition: Edition): Promise<World> {
  if (world === undefined) return defaultWorld(edition);
  if (typeof world === "string") return (await import("./world/read-world.ts")).readWorld(world);
  const [error] = worldErrors(world);
  if (error) throw new BadWorld(error.text);
  return world;
}

function gatewayOf(options: ServerOptions): ReturnType<typeof createGateway> {
  const { tls } = options;
  // Node treats an empty one as missing, and would answer no connection.
  if (tls && (tls.key.length === 0 || tls.cert.length === 0)) throw unusable("one of them is empty");
  try {
    return createGateway(options);
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (!/^ERR_(OSSL|SSL)_/.test(code)) throw error;
    throw unusable(code);
  }
}

const unusable = (why: string): BadCertificate =>
  new BadCertificate(`Key and certificate cannot be used (${why}). Give both in PEM, and a matching pair.`);
