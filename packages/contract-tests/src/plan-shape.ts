import type { GuidUse } from "./request.ts";

type Members = Readonly<Record<string, unknown>>;

/** For each member, what it must be, and whether a value is that. */
type Shape = Readonly<
  Record<string, readonly [what: string, fits: (value: unknown) => boolean, optional?: "optional"]>
>;

const isText = (value: unknown): value is string => typeof value === "string";
const isObject = (value: unknown): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);

const text = ["a text", isText] as const;
const texts = ["a list of texts", isTexts] as const;

/** Any other Guid only goes to a mock or simulator, to which a plan sends nothing. */
const guids: readonly unknown[] = ["valid", "none", "wrong", "expired"] satisfies GuidUse[];

const planShape: Shape = {
  url: text,
  edition: [...text, "optional"],
  bundle: text,
  expires: text,
  inspector: text,
  agents: texts,
  calls: texts,
  requests: ["a list", Array.isArray],
  digest: text,
};

const requestShape: Shape = {
  name: text,
  operationId: text,
  consequence: text,
  availability: [...text, "optional"],
  method: text,
  target: ['a path that begins with "/"', (value) => isText(value) && value.startsWith("/")],
  guid: [`one of ${guids.join(", ")}`, (value) => guids.includes(value)],
  headers: ["an object of texts", (value) => isObject(value) && Object.values(value).every(isText)],
  body: [...text, "optional"],
};

/** Where a value does not have the form of a plan, and how; undefined if it has. */
export function shapeProblem(plan: unknown): string | undefined {
  const fault = faultIn("", plan, planShape);
  if (fault !== undefined) return fault;
  const { requests } = plan as { requests: unknown[] };
  return requests
    .map((request, index) => faultIn(`requests[${index}]`, request, requestShape))
    .find((found) => found !== undefined);
}

function faultIn(place: string, value: unknown, shape: Shape): string | undefined {
  const subject = (predicate: string) => `${place || "it"} ${predicate}`;
  if (!isObject(value)) return subject("is not an object");
  const unknown = Object.keys(value).find((name) => !Object.hasOwn(shape, name));
  if (unknown !== undefined) return subject(`has the unknown member ${JSON.stringify(unknown)}`);
  for (const [name, [what, fits, optional]] of Object.entries(shape)) {
    const member = value[name];
    if (member === undefined ? !optional : !fits(member)) return `${place && `${place}.`}${name} is not ${what}`;
  }
  return undefined;
}
