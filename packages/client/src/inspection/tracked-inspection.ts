import { sessionOf } from "../connections.ts";
import { GatewayFailure, SessionOver } from "../errors/index.ts";
import type { StreamItem } from "../events/item.ts";
import type { Unsubscribe } from "../events/listener.ts";
import { subscribe } from "../events/poll-loop.ts";
import type { Inspector } from "../inspector.ts";
import { ObservableValue } from "../observable.ts";
import { type InspectionStep, type SharedSession, sharedSessionOf } from "../session/shared-session.ts";
import type { Session } from "../session-state.ts";
import { describe, type Facts, isFree, isPending, larger } from "./describe.ts";
import { EventOrder } from "./event-order.ts";
import { asOfOtherTab, initialFacts, pendingOf, unknownAfter } from "./facts.ts";
import { gone } from "./monitored.ts";
import type { Audience, Doubt, EndReason, InspectionSnapshot } from "./snapshot.ts";
import { endedBy, OF_A_CALL, TALKING } from "./transitions.ts";

/** How many items are kept as evidence. */
const MAX_ITEMS = 100;

/** Keeps the state of a session's inspection: by the results of steps, of this tab or another one, and by events. */
export abstract class TrackedInspection extends ObservableValue<InspectionSnapshot> {
  protected readonly inspector: Inspector;
  protected readonly shared: SharedSession | undefined;
  readonly #session: Session;
  readonly #order: EventOrder;
  /** The pending steps of all tabs, and whether each joins. */
  readonly #pending = new Map<string, boolean>();
  /** What was known before the pending step. */
  protected before: Facts;
  /** What has been learned while a step was pending. It counts when its result is known. */
  protected meanwhile: { end?: EndReason; doubt?: Doubt; callId?: string } = {};
  /** Polls up to this one ended before the latest step began. */
  #earlierPoll = 0;
  #inferredCause: Extract<Facts, { state: "ended" }>["inferredCause"];
  /** What the stream has delivered since the latest change. */
  protected items: StreamItem[] = [];
  /** Counts what changes the state. */
  protected changes = 0;
  #unsubscribe: Unsubscribe | undefined;
  /** Whether no events are to be received: after the disposal, or if no poll can succeed. */
  #detached = false;
  /** What the inspection that replaces this one begins with; undefined until the disposal. */
  handedOver: InspectionSnapshot | undefined;
  readonly #disposals: (() => void)[] = [];

  /** @param previous the disposed inspection of this session, if there was one */
  constructor(inspector: Inspector, previous: TrackedInspection | undefined) {
    const session = sessionOf(inspector);
    const shared = sharedSessionOf(inspector);
    const facts = initialFacts(session, shared, previous?.handedOver);
    super(describe(asOfOtherTab(facts), isPending(facts) ? (facts as InspectionSnapshot).heardBy : undefined));
    this.inspector = inspector;
    this.#session = session;
    this.shared = shared;
    this.#order = previous && !shared ? previous.#order : new EventOrder(session, !isFree(facts), shared?.order);
    this.before = unknownAfter(facts, "tab-lost", pendingOf(facts));
    if (shared) {
      this.#disposals.push(shared.onStep(this.#receiveStep), shared.onMissedSteps(this.#catchUp));
      this.#disposals.push(shared.onSharedElsewhere(() => shared.sharedElsewhere && this.doubt("shared-elsewhere")));
      shared.inspection = this.snapshot;
      shared.order = this.#order.state;
    }
    if (!isFree(facts)) this.#follow();
  }

  dispose(): void {
    if (this.handedOver) return;
    const { snapshot, shared } = this;
    this.#detached = true;
    for (const dispose of this.#disposals) dispose();
    this.#unfollow();
    this.#lose();
    // Without a step, a free inspector remains so.
    this.handedOver = isFree(snapshot) ? snapshot : this.snapshot;
    if (shared) shared.inspection = this.handedOver;
    this.end();
  }

  /** A step begins. @param heard who may hear the inspector before its result is known */
  protected begin(id: string, facts: Facts, heard: Audience): void {
    const isOverlap = isPending(this.snapshot);
    if (isOverlap) this.meanwhile.doubt = "overlap";
    else {
      this.before = this.snapshot;
      this.meanwhile = {};
      this.#earlierPoll = this.#session.polls - Number(this.#session.polling);
    }
    const joins = facts.state === "joining";
    if (joins) this.#inferredCause = undefined;
    this.#pending.set(id, joins);
    this.#detached = false;
    this.#follow();
    this.#order.begin(joins);
    this.#update(facts, isOverlap ? larger(this.snapshot.heardBy, heard) : heard);
  }

  /** The result of a step is known. @param facts the state by this result alone */
  protected settle(id: string, phase: InspectionStep["phase"], facts: Facts): void {
    const joins = this.#pending.get(id) ?? this.snapshot.state === "joining";
    this.#pending.delete(id);
    this.#order.settle(joins, phase, this.#pending.size === 0);
    if (this.#pending.size > 0) {
      this.meanwhile.doubt = "overlap";
      return;
    }
    const { end, doubt, callId } = this.meanwhile;
    const left = phase === "done" && facts.state === "ended";
    const elsewhere = this.shared?.sharedElsewhere && "shared-elsewhere";
    const because = elsewhere || (isFree(facts) && doubt !== "overlap" ? undefined : doubt);
    if (end && !left && (!elsewhere || end === "signed-out")) this.#update(this.#ended(end));
    else if (because && facts.state !== "unknown") this.#update(unknownAfter(facts, because, pendingOf(this.snapshot)));
    else this.#update(facts);
    this.#talk(callId);
  }

  /** Reports a step to the other tabs. */
  protected announce(id: string, phase: InspectionStep["phase"], facts: Facts): void {
    this.shared?.announce({ id, phase, snapshot: phase === "pending" ? this.snapshot : describe(facts) });
  }

  /** What is known without a step. */
  protected learn(facts: Facts): void {
    const isSignedOut = facts.state === "ended" && facts.reason === "signed-out";
    if (!this.shared?.sharedElsewhere || isSignedOut) this.#update(facts);
  }

  readonly #receiveStep = ({ id, phase, snapshot }: InspectionStep): void => {
    if (phase === "pending") this.begin(id, asOfOtherTab(snapshot), snapshot.heardBy);
    else {
      const isKnown = this.#pending.has(id);
      const hadNoEffect = phase === "refused" || phase === "not-sent";
      const lost = () => unknownAfter(this.before, "tab-lost", pendingOf(snapshot), snapshot.workNo);
      // The pending step may be one that this inspection took over when it began.
      if (isKnown || (isPending(this.snapshot) && this.#pending.size === 0))
        this.settle(id, phase, hadNoEffect && isKnown ? this.before : phase === "lost" ? lost() : snapshot);
      else if (!hadNoEffect && phase !== "lost") this.doubt("overlap");
    }
  };

  /** Other tabs may have taken steps. @param published what another tab knows */
  readonly #catchUp = (published?: InspectionSnapshot, order?: EventOrder["state"]): void => {
    const { snapshot } = this;
    this.#order.confuse();
    if (isPending(snapshot) && !pendingOf(snapshot)?.inOtherTab) {
      this.meanwhile.doubt ??= "unfollowed";
      return;
    }
    for (const joins of this.#pending.values()) this.#order.settle(joins, "lost", true);
    this.#pending.clear();
    if (published && !isPending(published)) {
      if (JSON.stringify(published) !== JSON.stringify(snapshot)) this.#update(published);
      Object.assign(this.#order.state, order);
    } else if (snapshot.state !== "unknown") this.#lose();
  };

  #lose(): void {
    const { snapshot, before } = this;
    const known = isPending(snapshot) ? before : snapshot;
    this.#update(unknownAfter(known, "unfollowed", pendingOf(snapshot), snapshot.workNo));
  }

  #receive(item: StreamItem): void {
    if (this.items.push(item) > MAX_ITEMS) this.items.shift();
    if (item.kind === "event" || item.kind === "malformedEvent") this.#receiveEvent(Object(item.event));
    else if (item.kind === "sessionAtRisk" || item.poll <= this.#earlierPoll) return;
    else if (item.kind === "gap") {
      this.#order.miss();
      this.doubt("events-missing");
    } else if (item.inferredCause) this.doubt("shared-elsewhere");
  }

  #receiveEvent({ eventType, content }: { eventType: unknown; content: unknown }): void {
    if (typeof eventType !== "string") {
      this.doubt("events-missing");
      return;
    }
    const { snapshot } = this;
    const hasCall = snapshot.state === "talking" || pendingOf(snapshot)?.action === "intercept";
    if (eventType.startsWith(OF_A_CALL) && !hasCall) this.#order.confuse();
    const isNewer = this.#order.isNewer(eventType);
    const reason = endedBy(eventType, content);
    this.#inferredCause = gone(eventType, content, snapshot.workNo) ?? this.#inferredCause;
    if (reason && isNewer) this.#end(reason);
    else if (reason && isNewer === undefined) this.doubt("events-missing");
    else if (eventType === TALKING && isNewer) this.#talk(Object(content).callid);
  }

  #end(reason: EndReason): void {
    if (isPending(this.snapshot)) this.meanwhile.end ??= reason;
    else if (!isFree(this.snapshot)) this.learn(this.#ended(reason));
  }

  #ended(reason: EndReason): Facts {
    const inferredCause = reason === "released" || reason === "unknown" ? this.#inferredCause : undefined;
    return { state: "ended", reason, inferredCause, workNo: this.snapshot.workNo };
  }

  protected doubt(because: Doubt): void {
    const { snapshot } = this;
    if (because === "overlap") this.#order.confuse(); // It may join.
    if (isPending(snapshot)) this.meanwhile.doubt ??= because;
    else if (snapshot.state !== "unknown" && (because !== "events-missing" || !isFree(snapshot)))
      this.#update(unknownAfter(snapshot, because));
  }

  /** The inspector talks. After an intercept whose outcome is unknown this shows that it has taken effect. */
  #talk(callId: unknown): void {
    const { snapshot } = this;
    if (typeof callId !== "string") return;
    const { workNo } = snapshot;
    if (isPending(snapshot)) this.meanwhile.callId = callId;
    else if (snapshot.state === "talking" ? snapshot.callId !== callId : pendingOf(snapshot)?.action === "intercept")
      this.learn({ state: "talking", callId, workNo });
  }

  #update(facts: Facts, heard?: Audience): void {
    if (this.handedOver) return;
    const snapshot = describe(facts, heard);
    this.changes += 1;
    this.items = [];
    if (isFree(facts)) this.#unfollow();
    else this.#follow();
    if (this.shared) this.shared.inspection = snapshot;
    this.set(snapshot);
  }

  #follow(): void {
    if (this.#unsubscribe || this.#detached) return;
    this.#order.follow();
    this.#unsubscribe = subscribe(this.inspector, {
      next: (item) => this.#receive(item),
      end: (error) => {
        this.#unsubscribe = undefined;
        // The part of this tab may have ended without a sign-out.
        const goesOn = this.shared && !this.#session.lifetime.signal.aborted;
        if (error instanceof SessionOver || (error === undefined && !goesOn)) this.#end("signed-out");
        else this.doubt(error === undefined ? "unfollowed" : "events-missing");
        // Refusals end a stream, but not what keeps a customer's call.
        this.#detached = goesOn !== undefined || !(error instanceof GatewayFailure) || error instanceof SessionOver;
        if (!isFree(this.snapshot)) this.#follow();
      },
    });
  }

  #unfollow(): void {
    this.#order.miss();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }
}
