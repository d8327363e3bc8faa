import type { Case, StepResult } from "./case.ts";

/** The encodings of a secret that something between client and gateway may echo. */
const ENCODINGS: ((secret: string) => string)[] = [
  (it) => it,
  encodeURIComponent,
  (it) => Buffer.from(it).toString("base64").replaceAll("=", ""),
  (it) => Buffer.from(it).toString("base64url"),
  (it) => Buffer.from(it).toString("hex"),
  (it) => JSON.stringify(it).slice(1, -1),
  (it) => it.replaceAll("&", "&amp;").replaceAll("<", "&lt;"),
];

/** The texts of errors that contain a secret of the case. */
export function leaks({ secrets = [], options }: Case, steps: readonly StepResult[]): string[] {
  const guids = [options.guid, ...(options.guidSource ?? [])].flatMap((guid) => guid ?? []);
  // What the options contain may be invalid, and then too short to be recognized.
  const all = [...secrets, ...guids.filter((guid) => guid.length > 8)];
  const spellings = new Set(all.flatMap((secret) => ENCODINGS.map((encode) => encode(secret).toLowerCase())));
  const texts = steps.flatMap(({ error, items, end, shown = [] }) => [...shown, JSON.stringify([error, items, end])]);
  return texts.filter((text) => [...spellings].some((spelling) => text.toLowerCase().includes(spelling)));
}
