/** Takes secrets out of a text that came from elsewhere, before it becomes part of an error. */
export type Conceal = (text: string) => string;

/** @param secrets what must not be shown; they are read when a text is concealed, for a Guid may be replaced meanwhile */
export const concealing =
  (secrets: () => unknown[]): Conceal =>
  (text) =>
    secrets().reduce<string>((shown, secret) => (secret ? shown.replaceAll(String(secret), "<secret>") : shown), text);
