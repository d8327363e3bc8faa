import { type Listening, listen } from "@qualitycontrol/mock/listen";
import { realClock, virtualClock } from "./clock.ts";
import { loadEdition } from "./contract/edition.ts";
import { type Control, controlOf } from "./control/control.ts";
import { defaults } from "./defaults.ts";
import type { Settings } from "./floor/floor.ts";
import type { World } from "./floor/people.ts";
import { createGateway, type ServerOptions } from "./http/server.ts";
import type { Entry } from "./journal.ts";
import { Mistake } from "./mistake.ts";
import { BadSeed, faultsOf } from "./seed.ts";
import { Simulation } from "./simulation.ts";
import { storyBegins, storyOf } from "./story.ts";

export interface SimulatorOptions {
  /** The port to listen on. Without it, or with 0, any free one. */
  port?: number;
  /** The address to listen on. Without it, 127.0.0.1. */
  host?: string;
  /** The edition of the gateway. Without it, 2025-11. */
  edition?: string;
  /** Who is there at the beginning. Without it, the story of the contract's examples. */
  world?: World;
  /** `virtual`: time stands still until `control.advanceClock` is called. Without it, `real`. */
  clock?: "real" | "virtual";
  /** The seed of the Guids: the same one makes the same ones. Without it they are others each time. */
  seed?: number;
  /** 1: a Guid lives as long as its session. 2, without it: it changes about every 60 s and dies after 120 s. */
  authMode?: Settings["authMode"];
  /** What becomes of an event whose answer did not arrive. Without it, `lost`. */
  undelivered?: Settings["undelivered"];
  /** What an answer without an event has as its `event`. Without it, `null`. */
  none?: Settings["none"];
  /** Who may use the control over HTTP. Without it, this machine (`loopback`). */
  controlFrom?: "loopback" | "anywhere" | "nowhere";
  /** Key and certificate, PEM, to speak HTTPS. */
  tls?: { key: string | Buffer; cert: string | Buffer };
  /** Is told of each request with its rule, and of each event. */
  explain?: (entry: Entry) => void;
}

/** Key and certificate that do not belong together, or are none. The message says so. */
export class BadCertificate extends Mistake {
  override name = "BadCertificate";
}

/** A running simulator: where it answers, how to work on its floor, and how to end it. */
export interface Simulator extends Listening {
  control: Control;
}

/**
 * Starts a simulator of the gateway.
 *
 * @returns once it has answered a request
 * @throws CannotListen if the port is in use, or host or port cannot be used
 * @throws UnknownEdition if the contract has no such edition
 * @throws BadSeed if the world is none
 * @throws BadCertificate if key and certificate cannot be used
 */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const {
    port = 0,
    host = defaults.host,
    controlFrom = "loopback",
    authMode,
    undelivered,
    none,
    tls,
    seed,
    explain,
  } = options;
  const edition = await loadEdition(options.edition ?? defaults.edition);
  const world = options.world ?? storyOf(edition);
  const [fault] = faultsOf(world);
  if (fault) throw new BadSeed(fault.text);
  // The first request is the simulator's own, to see whether it answers.
  let ready = false;
  const simulation = new Simulation({
    edition,
    world,
    clock: options.clock === "virtual" ? virtualClock(storyBegins(edition)) : realClock(),
    settings: {
      ...(authMode ? { authMode } : {}),
      ...(undelivered ? { undelivered } : {}),
      ...(none ? { none } : {}),
    },
    seed,
    explain: (entry) => {
      if (ready) explain?.(entry);
    },
  });
  const control = controlOf(simulation);
  const server = gatewayOf({
    simulation,
    control: controlFrom === "nowhere" ? undefined : control,
    controlAnywhere: controlFrom === "anywhere",
    tls,
  });
  const { url, close } = await listen(server, host, port);
  simulation.journal.clear();
  ready = true;
  return {
    url,
    control,
    close() {
      simulation.end();
      return close();
    },
  };
}

function gatewayOf(options: ServerOptions): ReturnType<typeof createGateway> {
  const { tls } = options;
  // Node takes what is empty for what was not given, and would answer no connection.
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
  new BadCertificate(`Key and certificate cannot be used (${why}). Give both in PEM, and such that belong together.`);
