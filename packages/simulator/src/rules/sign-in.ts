import { isIP } from "node:net";
import { isSignedIn } from "../state/agent.ts";
import type { PhoneRange } from "../state/world.ts";
import { isOneOf, type Known, type Refusal, signsIn } from "./rule.ts";

const text = ({ body }: Known, member: string): string | undefined => {
  const value = body[member];
  return value === undefined ? undefined : String(value);
};

/** Whether the agent has a desktop: signed in by a request, not by the initial state. */
const isAttended = ({ self }: Known): boolean => isSignedIn(self) && (self.session?.guids.length ?? 0) > 0;

const isWithin = ({ from, to = from }: PhoneRange, phone: string): boolean =>
  phone.length === from.length && from <= phone && phone <= to;

/** Refusals of a sign-in. */
export const signIn: readonly Refusal[] = [
  {
    id: "sign-in-unavailable",
    when: "The tenant's sign-in service is unavailable.",
    mark: "inferred",
    codes: ["SignInUnavailable"],
    applies: signsIn,
    broken: ({ self }) => self?.tenant.signIn === "no resource",
  },
  {
    id: "account-locked",
    when: "The account is locked.",
    mark: "doc",
    codes: ["AccountLocked"],
    codeMark: "doc",
    applies: signsIn,
    broken: ({ self }) => self?.locked === true,
  },
  {
    id: "uportal",
    when: "The uPortal refuses the agent.",
    mark: "doc",
    codes: ["UportalRefused"],
    codeMark: "doc",
    applies: signsIn,
    broken: ({ self }) => self?.initial.uportal === "refuses",
  },
  {
    id: "credentials",
    when: "The agent is unknown, or the password is wrong.",
    mark: "doc",
    codes: ["WrongCredentials"],
    codeMark: "doc",
    applies: signsIn,
    broken: (step) => !step.self || (text(step, "password") ?? "") !== (step.self.initial.password ?? ""),
  },
  {
    id: "agent-type",
    when: "The agent may sign in only with a different agent type.",
    mark: "doc",
    codes: ["WrongAgentType"],
    codeMark: "doc",
    applies: signsIn,
    broken: (step) => {
      const [given, wanted] = [text(step, "agenttype"), step.self.initial.agentType];
      return given !== undefined && wanted !== undefined && given !== String(wanted);
    },
  },
  {
    id: "phone-invalid",
    when: "The phone is not a number.",
    mark: "inferred",
    codes: ["InvalidPhone"],
    codeMark: "doc",
    applies: signsIn,
    broken: (step) => !/^\+?\d+$/.test(text(step, "phonenum") ?? step.self.initial.phone ?? "0"),
  },
  {
    id: "phone-out-of-range",
    when: "The phone is not within the tenant's range.",
    mark: "doc",
    codes: ["PhoneOutOfRange"],
    codeMark: "doc",
    applies: signsIn,
    broken: (step) => {
      const [phone, ranges] = [text(step, "phonenum"), step.self.tenant.phones];
      return phone !== undefined && ranges !== undefined && !ranges.some((range) => isWithin(range, phone));
    },
  },
  {
    id: "ip-address",
    when: "The IP address is malformed.",
    mark: "doc",
    codes: ["InvalidIpAddress"],
    codeMark: "doc",
    applies: signsIn,
    broken: (step) => isIP(text(step, "ip") ?? "127.0.0.1") === 0,
  },
  {
    id: "not-forcible",
    when: "The agent has already signed in and cannot be forced out.",
    mark: "doc",
    codes: ["CannotBeForcedOut"],
    codeMark: "doc",
    applies: signsIn,
    broken: (step) => isAttended(step) && step.self.initial.forcible === false,
  },
  {
    id: "signed-in-already",
    when: "The agent has already signed in. A sign-in takes over an agent who was signed in by the initial state.",
    mark: "doc",
    codes: ["AlreadySignedIn"],
    codeMark: "doc",
    applies: isOneOf("login"),
    broken: isAttended,
  },
];
