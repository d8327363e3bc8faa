import { loadContract } from "@qualitycontrol/core/contract";
import { Secrets } from "@qualitycontrol/core/secrets";
import { redact } from "@qualitycontrol/wire/conceal";
import { rounded } from "../pipeline/timing.ts";

/** The required ratio of the times for 64 and for 16 KB. Linear is 4; the rest is for memory and a busy machine. */
const BOUND = 6;
const SIZES = [16 * 1024, 64 * 1024] as const;
const RUNS = 15;

const guid = "27ab4d1e-11f5-4c0a-9d7b-0123456789ab.AgentGateway0";
const secrets = Array.from({ length: 200 }, (_, index) => `${guid}-${index}-${"a".repeat(50)}`);

const repeat = (text: string) => (length: number) => text.repeat(Math.ceil(length / text.length)).slice(0, length);

/** Texts on which patterns backtrack: long words, and many beginnings of each encoding. */
const texts: Record<string, (length: number) => string> = {
  "a word": repeat("a"),
  "words and hyphens": repeat("a-"),
  dots: repeat("."),
  blanks: repeat(" "),
  backslashes: repeat("\\"),
  "encoded backslashes": repeat("%255c"),
  "encoded percent signs": repeat("%25"),
  "a percent sign, encoded often": (length) => `%${repeat("25")(length - 1)}`,
  "encoded letters": repeat("%61"),
  "encoded letters and plain ones": repeat("%61a"),
  ampersands: repeat("&amp;"),
  "an ampersand, encoded often": (length) => `&${repeat("amp;")(length - 1)}`,
  "the beginning of an entity": (length) => `&#${repeat("1")(length - 2)}`,
  "escapes of JSON": repeat("\\u0061"),
  "beginnings of cookies": repeat("JSESSIONID="),
  "cookies with a backslash": repeat("JSESSIONID=\\"),
  "suffixes of a Guid": repeat(".AgentGateway"),
  "a long suffix of a Guid": (length) => `.${repeat("AgentGateway")(length - 1)}`,
  Base64: (length) => Buffer.from(repeat("a")(length)).toString("base64").slice(0, length),
  "nearly the secret": repeat(`${"a".repeat(999)}b`),
  "the 200 secrets": repeat(secrets.join("; ")),
};

function fibonacci(length: number): string {
  let [one, other] = ["a", "b"];
  while (other.length < length) [one, other] = [other, other + one];
  return other;
}

const hide = (...secrets: string[]) => {
  const known = new Secrets(contract);
  known.learn(secrets);
  return known.hide;
};

const contract = await loadContract();
const redactions: Record<string, (text: string) => string> = {
  "by form": redact,
  "a Guid": hide(guid),
  "a secret of one letter, repeated": hide("a".repeat(1000)),
  "a secret that is an escape, repeated": hide("%61".repeat(300)),
  "a secret of backslashes": hide("\\".repeat(100)),
  "a secret that repeats itself": hide(fibonacci(900)),
  "200 secrets": hide(...secrets),
};

/** The lowest CPU time of several runs, in ms, because other programs can only increase it. */
function leastTime(action: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const { user, system } = process.cpuUsage();
    const start = performance.now();
    action();
    const passed = performance.now() - start;
    const used = process.cpuUsage({ user, system });
    return Math.min(passed, (used.user + used.system) / 1000);
  });
  return Math.min(...times);
}

const cases = Object.entries(redactions).flatMap(([by, redaction]) =>
  Object.entries(texts).map(([of, text]) => {
    const [less, more] = SIZES.map((size) => {
      const given = text(size);
      return leastTime(() => redaction(given));
    }) as [number, number];
    return { case: `${by}, in ${of}`, ratio: more / less, milliseconds: more };
  }),
);

const round = (value: number) => rounded(value, 2);
const worst = cases.toSorted((one, other) => other.ratio - one.ratio)[0];
const slowest = cases.toSorted((one, other) => other.milliseconds - one.milliseconds)[0];
console.log(
  JSON.stringify(
    {
      "time(64 KB) / time(16 KB), the largest": { value: round(worst?.ratio ?? 0), bound: BOUND, of: worst?.case },
      "64 KB, the slowest, ms": { value: round(slowest?.milliseconds ?? 0), of: slowest?.case },
      cases: cases.length,
    },
    null,
    2,
  ),
);
for (const { case: name, ratio } of cases) {
  if (ratio <= BOUND) continue;
  console.error(`Redaction of ${name}: time(64 KB) / time(16 KB) is ${round(ratio)}, more than ${BOUND}.`);
  process.exitCode = 1;
}
