/** What the client reads of a response. A `fetch` that a caller brings need not give more. */
export type ReadableResponse = Pick<Response, "status"> & Partial<Omit<Response, "status">>;

/** A header of a response; undefined if it has none, or no headers at all, as test doubles may. */
export const headerOf = ({ headers }: ReadableResponse, name: string): string | undefined =>
  headers?.get?.(name) ?? undefined;

/** Lets go of a body that nobody reads, because it would hold the connection. One that cannot be cancelled has ended. */
export function discard({ body }: ReadableResponse): void {
  body?.cancel?.().catch(() => {});
}

const HTTP_DATE = /^\w{3}, \d\d \w{3} \d{4} .{8} GMT$/;

/** What `Retry-After` asks for, in ms; undefined if it is malformed, negative, or in the past. */
export function retryAfterOf(response: ReadableResponse): number | undefined {
  const value = headerOf(response, "Retry-After")?.trim() ?? "";
  const wait = /^\d{1,9}$/.test(value)
    ? Number(value) * 1000
    : HTTP_DATE.test(value)
      ? Date.parse(value) - Date.now()
      : Number.NaN;
  return wait >= 0 ? wait : undefined;
}
