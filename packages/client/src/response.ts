/** What the client reads of a response. A caller's own `fetch` may return an object with only these members. */
export type ReadableResponse = Pick<Response, "status"> & Partial<Omit<Response, "status">>;

/** A header of a response; undefined if it is missing, or if there are no headers at all, as in test doubles. */
export const headerOf = ({ headers }: ReadableResponse, name: string): string | undefined =>
  headers?.get?.(name) ?? undefined;

/** Cancels a body that will not be read, because it would keep the connection open. Fails only if it has ended. */
export function discard({ body }: ReadableResponse): void {
  body?.cancel?.().catch(() => {});
}

const HTTP_DATE = /^\w{3}, \d\d \w{3} \d{4} .{8} GMT$/;

/** The time in `Retry-After`, in ms; undefined if it is malformed, negative, or in the past. */
export function retryAfterOf(response: ReadableResponse): number | undefined {
  const value = headerOf(response, "Retry-After")?.trim() ?? "";
  const wait = /^\d{1,9}$/.test(value)
    ? Number(value) * 1000
    : HTTP_DATE.test(value)
      ? Date.parse(value) - Date.now()
      : Number.NaN;
  return wait >= 0 ? wait : undefined;
}
