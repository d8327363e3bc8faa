import type { SchemaError } from "@qualitycontrol/contract/validators";
import { cookieOf } from "../domain/nodes.ts";
import { isExpired } from "../domain/session.ts";
import { isOneOf, type Known, type Refusal, requires, signsIn } from "./rule.ts";

const signsOut = isOneOf("logout", "forceLogout", "forceLogoutWithReason");
const adjusts = isOneOf("adjustSkill");

const hasWrongParameter = (step: Known): boolean => step.hasWrongParameter;

/** Whether a member is missing or of a wrong type, other than a value that is not one of those listed. */
const lacksValue = ({ keyword, schemaPath }: SchemaError, violations: readonly SchemaError[]): boolean =>
  keyword === "required" ||
  (keyword === "type" && !violations.some((other) => other.schemaPath === schemaPath.replace(/type$/, "enum")));

/** Refusals by the form of a request, and by its Guid. */
export const requests: readonly Refusal[] = [
  {
    id: "sign-out-parameter",
    when: "A parameter of a sign-out is missing or out of range.",
    mark: "inferred",
    codes: ["WrongSignOutParameter", "WrongParameter"],
    applies: signsOut,
    broken: hasWrongParameter,
  },
  {
    id: "parameter",
    when: "A parameter in path or query is missing, repeated or out of range.",
    mark: "inferred",
    codes: ["WrongParameter"],
    applies: (operation) => !signsOut(operation),
    broken: hasWrongParameter,
  },
  {
    id: "sign-in-empty",
    when: "The sign-in body is missing, lacks a mandatory member, or has one of the wrong type.",
    mark: "inferred",
    codes: ["EmptySignInParameter"],
    applies: signsIn,
    broken: ({ violations }) => violations.some((violation) => lacksValue(violation, violations)),
  },
  {
    id: "sign-in-illegal",
    when: "A member of the sign-in body is out of range.",
    mark: "inferred",
    codes: ["IllegalSignInParameter"],
    applies: signsIn,
    broken: ({ violations }) => violations.length > 0,
  },
  {
    id: "message",
    when: "The body does not match its schema.",
    mark: "inferred",
    codes: ["WrongMessageParameter"],
    applies: adjusts,
    broken: ({ violations }) => violations.length > 0,
  },
  {
    id: "other-node",
    when: "In a cluster, the request lacks the cookie of the node that has the session: it reaches another node.",
    mark: "vendor sample",
    codes: ["NotSignedIn"],
    applies: ({ secured }) => secured,
    broken: ({ floor, self, cookie }) => self !== undefined && ![undefined, cookie].includes(cookieOf(floor, self)),
  },
  {
    id: "signed-out-already",
    when: "The sender of a sign-out has already signed out.",
    mark: "inferred",
    codes: ["AlreadySignedOut"],
    applies: signsOut,
    broken: ({ self, guid }) => self?.session?.over === true && hasGuid(self, guid),
  },
  {
    id: "not-signed-in",
    when: "The sender has not signed in. Waiting events can be fetched after a sign-out.",
    mark: "doc",
    codes: ["NotSignedIn"],
    codeMark: "doc",
    applies: ({ secured }) => secured,
    broken: ({ self, operation }) => {
      const session = self?.session;
      if (!session || session.guids.length === 0) return true;
      return session.over && !(operation.operationId === "pollEvents" && session.queue.length > 0);
    },
  },
  {
    id: "guid-wrong",
    when: "The Guid is missing, unknown, or another agent's.",
    mark: "inferred",
    codes: ["NotSignedIn"],
    applies: ({ secured }) => secured,
    broken: ({ self, guid }) => !hasGuid(self, guid),
  },
  {
    id: "guid-dead",
    when: "The Guid is older than 120 s and authentication is dynamic.",
    mark: "inferred",
    codes: ["NotAuthorized"],
    applies: ({ secured }) => secured,
    broken: ({ floor, self, guid }) =>
      self.session?.guids.some((one) => one.guid === guid && isExpired(floor, one.since)) ?? false,
  },
  {
    id: "polling-already",
    when: "An earlier poll of the agent is still waiting for its response.",
    mark: "inferred",
    codes: ["CalledRepeatedly", "OperationException"],
    applies: isOneOf("pollEvents"),
    broken: ({ self }) => self.session?.polling === true,
  },
  {
    id: "agent-not-named",
    when: "The agent to whisper to is missing.",
    mark: "inferred",
    codes: ["WrongParameter"],
    applies: requires("WhisperPermission"),
    broken: ({ other }) => other === undefined,
  },
  {
    id: "adjustment-incomplete",
    when: "The body lacks the agent or the skill queues.",
    mark: "inferred",
    codes: ["EmptySignInParameter"],
    applies: adjusts,
    broken: ({ body }) => body["workNo"] === undefined || body["skills"] === undefined,
  },
];

const hasGuid = (self: Known["self"] | undefined, guid: string | undefined): boolean =>
  self?.session?.guids.some((one) => one.guid === guid) ?? false;
