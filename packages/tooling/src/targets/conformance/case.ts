/** The arguments of a call. */
export type Arguments = Readonly<Record<string, unknown>>;

/** A request that must be received, and the response. */
export interface Exchange {
  request: { method: string; target: string; headers?: Record<string, string>; body?: unknown };
  response: { headers?: [string, string][]; json: unknown };
}

/** A conformance case of one call. `test/conformance/README.md` explains the format. */
export interface DerivedCase {
  id: string;
  title: string;
  options: { agentId: string; guid?: string; edition?: string };
  steps: [{ call: string; args?: Arguments; expect: { success: unknown } | { error: Record<string, unknown> } }];
  exchanges: Exchange[];
}
