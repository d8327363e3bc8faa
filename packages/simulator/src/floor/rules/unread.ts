import type { CodeName } from "../../contract/edition.ts";
import type { Mark } from "./rule.ts";

/** How something is answered that cannot be read as a request to an operation. No agent has anything to do with it. */
export interface Unread {
  readonly id: string;
  readonly when: string;
  readonly mark: Mark;
  readonly code: CodeName;
  /** How sure it is that this code is the answer. */
  readonly codeMark: Mark;
  /** The status of HTTP, which no source tells. */
  readonly status: number;
}

export const unread = {
  path: {
    id: "path-unreadable",
    when: "The path is not percent-encoded as it should be.",
    mark: "inferred",
    code: "WrongParameter",
    codeMark: "inferred",
    status: 400,
  },
  pollMethod: {
    id: "poll-method",
    when: "Events are polled by another method.",
    mark: "doc",
    code: "WrongEventMethod",
    codeMark: "doc",
    status: 200,
  },
  operation: {
    id: "no-operation",
    when: "There is no operation of this method and path.",
    mark: "inferred",
    code: "WrongParameter",
    codeMark: "inferred",
    status: 404,
  },
  body: {
    id: "body-unreadable",
    when: "The body is not JSON.",
    mark: "inferred",
    code: "WrongMessageParameter",
    codeMark: "inferred",
    status: 400,
  },
  bodySize: {
    id: "body-too-large",
    when: "The body has more than 1 MB.",
    mark: "inferred",
    code: "WrongMessageParameter",
    codeMark: "inferred",
    status: 413,
  },
} as const satisfies Record<string, Unread>;
