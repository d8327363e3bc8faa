import type { CodeName } from "../contract/names.ts";
import type { Mark } from "./rule.ts";

/** The response to what cannot be read as a request to an operation. It involves no agent. */
export interface Rejection {
  readonly id: string;
  readonly when: string;
  readonly mark: Mark;
  readonly code: CodeName;
  /** How certain it is that the gateway returns this code. */
  readonly codeMark: Mark;
  /** The HTTP status, which no source states. */
  readonly status: number;
}

export const rejections = {
  path: {
    id: "path-unreadable",
    when: "The path is not correctly percent-encoded.",
    mark: "inferred",
    code: "WrongParameter",
    codeMark: "inferred",
    status: 400,
  },
  pollMethod: {
    id: "poll-method",
    when: "Events are polled with a wrong method.",
    mark: "doc",
    code: "WrongEventMethod",
    codeMark: "doc",
    status: 200,
  },
  operation: {
    id: "no-operation",
    when: "There is no operation with this method and path.",
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
    when: "The body is larger than 1 MB.",
    mark: "inferred",
    code: "WrongMessageParameter",
    codeMark: "inferred",
    status: 413,
  },
} as const satisfies Record<string, Rejection>;
