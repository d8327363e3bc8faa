export type { EventType } from "@qualitycontrol/contract/events";
export type {
  AgentEvent,
  EventItem,
  EventOf,
  Gap,
  MalformedEvent,
  Ordered,
  PollRefused,
  SessionAtRisk,
  StreamItem,
} from "./item.ts";
export { events } from "./stream.ts";
export { EventNotSeen, waitFor } from "./wait-for.ts";
