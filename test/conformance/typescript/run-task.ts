import { createInspector, type Inspector, type InspectorOptions } from "@qualitycontrol/client";
import { events, type StreamItem, waitFor } from "@qualitycontrol/client/events";
import {
  forceSignIn,
  forceSignOut,
  resumeSession,
  type SavedSession,
  signIn,
  signOut,
} from "@qualitycontrol/client/session";
import type { Action, Json, StepResult, Task } from "../case.ts";
import { describeItem, failed, shownByItem } from "./results.ts";

type Events = AsyncGenerator<StreamItem, void, undefined>;
type Call = (args: object | undefined, options: object) => Promise<object>;

/** The steps of one case, and what they share. */
export class Run {
  readonly #task: Task;
  readonly #options: InspectorOptions;
  readonly #streams = new Map<string, Events>();
  readonly #background = new Map<string, { result: Promise<StepResult>; controller: AbortController }>();
  readonly #saved: Json[] = [];
  #guids = 0;
  #inspector: Inspector | undefined;

  constructor(task: Task) {
    this.#task = task;
    const { guidSource, ...options } = task.options;
    this.#options = {
      baseUrl: task.baseUrl,
      ...options,
      guid: guidSource ? this.#nextGuid : options.guid,
    } as InspectorOptions;
  }

  async steps(): Promise<StepResult[]> {
    const results: StepResult[] = [];
    for (const { background, ...action } of this.#task.steps) {
      const controller = new AbortController();
      const result = this.#step(action, controller);
      if (background !== undefined) this.#background.set(background, { result, controller });
      results.push(background === undefined ? await result : {});
    }
    for (const stream of this.#streams.values()) await stream.return(undefined);
    for (const { controller } of this.#background.values()) controller.abort();
    return results;
  }

  readonly #nextGuid = (): string => {
    const { guidSource = [] } = this.#task.options;
    const guid = guidSource[Math.min(this.#guids++, guidSource.length - 1)];
    if (typeof guid !== "string") throw new Error("the source fails");
    return guid;
  };

  async #step(action: Action, controller: AbortController): Promise<StepResult> {
    try {
      if ("read" in action) return await this.#read(action.read, action.items);
      if ("await" in action) return (await this.#background.get(action.await)?.result) ?? {};
      const success = await this.#perform(action, controller);
      return success === undefined ? {} : { success };
    } catch (error) {
      return failed(error);
    }
  }

  async #perform(action: Action, controller: AbortController): Promise<Json | undefined> {
    if ("call" in action) {
      if (action.aborted) controller.abort();
      const { timeout } = action;
      const options = { signal: controller.signal, ...(timeout === undefined ? {} : { timeout }) };
      const inspector = this.#current as unknown as Record<string, Call>;
      return (await inspector[action.call]?.(action.args, options)) as unknown as Json;
    }
    if ("signIn" in action) return this.#enter(await signIn(this.#withReports, action.signIn as object));
    if ("forceSignIn" in action)
      return this.#enter(await forceSignIn(this.#withReports, action.forceSignIn as { phonenum: string }));
    if ("resumeSession" in action) return this.#resume(action.resumeSession, action.sync);
    if ("signOut" in action) await signOut(this.#current);
    if ("forceSignOut" in action) await forceSignOut(this.#current);
    if ("saved" in action) return this.#saved;
    if ("open" in action) this.#streams.set(action.open, events(this.#current));
    if ("close" in action) await this.#streams.get(action.close)?.return(undefined);
    if ("waitFor" in action) {
      const { timeout, waitFor: type } = action;
      return (await waitFor(this.#current, type as "AgentEvent_Talking", {
        timeout,
        signal: controller.signal,
      })) as unknown as Json;
    }
    if ("arrived" in action) await fetch(`${this.#task.control}/arrived/${action.arrived}`);
    if ("release" in action) await fetch(`${this.#task.control}/release/${action.release}`);
    if ("abort" in action) this.#background.get(action.abort)?.controller.abort();
    return undefined;
  }

  async #read(name: string, count: number): Promise<StepResult> {
    const [items, shown]: [Record<string, Json>[], string[]] = [[], []];
    try {
      while (items.length < count) {
        const { done, value } = (await this.#streams.get(name)?.next()) ?? { done: true, value: undefined };
        if (done || !value) return { items, shown, end: "ended" };
        items.push(describeItem(value));
        shown.push(...shownByItem(value));
      }
      return { items, shown };
    } catch (error) {
      const { error: end, shown: texts = [] } = failed(error);
      return { items, shown: [...shown, ...texts], ...(end && { end }) };
    }
  }

  async #resume(saved: { readonly [name: string]: Json }, sync = false): Promise<Json> {
    const { agentId: _, guid: __, ...options } = this.#withReports;
    const given = { baseUrl: this.#task.baseUrl, ...saved } as unknown as SavedSession;
    const inspector = await resumeSession({ ...options, sync }, given);
    this.#enter(inspector);
    const { agent, sync: synced } = inspector.resumed;
    return { agent, ...(synced && { sync: synced }) } as unknown as Json;
  }

  get #current(): Inspector {
    this.#inspector ??= createInspector(this.#options);
    return this.#inspector;
  }

  get #withReports() {
    const onSession = (saved: SavedSession | undefined) =>
      this.#saved.push(saved ? { guid: saved.guid, cookies: saved.cookies ?? [] } : null);
    return { ...this.#options, onSession };
  }

  #enter(inspector: Inspector): undefined {
    this.#inspector = inspector;
  }
}
