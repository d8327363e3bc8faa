/** A response as it came over the wire. The names of the headers are in lower case. */
export interface RawResponse {
  status: number;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body: Uint8Array;
}
