import { Agent, request } from "node:http";
import { operations } from "@qualitycontrol/contract/operations";
import type { Simulator } from "@qualitycontrol/simulator";
import type { EventAccount } from "./event-account.ts";

interface Response {
  guid: string | undefined;
  retcode: string;
  event?: { eventType: string; eventGenTime: number } | null;
}

const connections = new Agent({ keepAlive: true, maxSockets: Infinity });

/** Rejects if not a response of the gateway arrives. */
function send(url: string, method: string, guid?: string, body?: string): Promise<Response> {
  return new Promise((resolve, reject) => {
    const headers = guid === undefined ? {} : { guid };
    request(url, { method, headers, agent: connections }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (chunk: string) => {
        text += chunk;
      });
      answer.on("error", reject).on("end", () => {
        if (!answer.complete || !text.startsWith("{")) return reject(new Error("not a response of the gateway"));
        const given = answer.headers["set-guid"]?.toString().replace(/^[^=]+=/, "");
        resolve({ ...(JSON.parse(text) as Omit<Response, "guid">), guid: given });
      });
    })
      .on("error", reject)
      .end(body);
  });
}

/** An inspector who signs in, polls, and signs in again after losing the session. */
export class Poller {
  readonly agentid: string;
  readonly #simulator: Simulator;
  readonly #account: EventAccount;
  #going = true;
  #guid: string | undefined;
  failed = 0;
  sessionsLost = 0;

  constructor(simulator: Simulator, agentid: string, account: EventAccount) {
    this.#simulator = simulator;
    this.agentid = agentid;
    this.#account = account;
  }

  get isSignedIn(): boolean {
    return this.#state.state !== "signed out";
  }

  /** Whether an event may be emitted: on a busy machine a queue would grow, and be lost with its session. */
  get takesEvents(): boolean {
    return this.isSignedIn && this.#state.waitingEvents < 10;
  }

  /** Stops when no event is waiting. */
  finish(): void {
    this.#going = false;
  }

  async run(): Promise<void> {
    await this.#signIn();
    while (this.#going || this.#state.waitingEvents > 0) {
      const response = await send(this.#urlOf(operations.pollEvents.path), "GET", this.#guid).catch(() => undefined);
      if (response === undefined) {
        this.failed += 1;
        continue;
      }
      this.#guid = response.guid ?? this.#guid;
      if (response.event) this.#account.deliver(this.agentid, response.event);
      if (response.retcode === "0" || this.isSignedIn) continue;
      this.sessionsLost += 1;
      if (this.#going) await this.#signIn();
    }
  }

  get #state() {
    const { agents } = this.#simulator.control.readFloor();
    return agents[Number(this.agentid) - 1000] as (typeof agents)[number];
  }

  async #signIn(): Promise<void> {
    const { guid } = await send(this.#urlOf(operations.login.path), "PUT", undefined, "{}");
    this.#guid = guid;
  }

  #urlOf(path: string): string {
    return this.#simulator.url + path.replace("{agentid}", this.agentid);
  }
}
