import { createInspector, NotInEdition, WrongArgument } from "@qualitycontrol/client";
import { asDocumented, defaultEdition, type Edition, editions, limits, rows } from "@qualitycontrol/contract/calls";
import document from "@qualitycontrol/contract/openapi.json" with { type: "json" };
import { sampleGuid } from "@qualitycontrol/contract/operations";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { templateOf } from "../src/calls.ts";
import { limitOf } from "../src/limits.ts";
import { argumentsOf, inspectorId, operationIds, successes } from "./contract-cases.ts";
import { type Accepts, acceptorFor } from "./editions.ts";
import { call, errorOf, inspectorAt } from "./stub-gateway.ts";

/** Everything that the option `edition` accepts. */
const names: Edition[] = [...editions, asDocumented];

const limitedArguments = operationIds.flatMap((operation) =>
  [...templateOf(operation).args.keys()]
    .filter((argument) => {
      const isLimited = (edition: Edition) =>
        limitOf(`${operation}.${argument}`, edition) ?? limitOf(argument, edition);
      return names.some(isLimited);
    })
    .map((argument) => ({ operation, argument })),
);
const answerOf = (operation: string) => successes.find((it) => it.operation === operation)?.answer;

/** Values close to the valid ones: numbers near the ends of every range, in valid and invalid notation. */
const written = JSON.stringify(limits).matchAll(/"(?:from|to)":(\d+)/g);
const ends = [...new Set([0, ...[...written].map(([, end]) => Number(end))])];
const number = fc.oneof(
  fc.tuple(fc.constantFrom(...ends), fc.integer({ min: -2, max: 2 })).map(([end, off]) => end + off),
  fc.nat(2_000_000),
);
const notations = fc
  .tuple(fc.constantFrom("", "0", "+", "-", " ", "0x"), number, fc.constantFrom("", " ", ".0", "e0", "n", "\n", ";1"))
  .map(([before, value, after]) => `${before}${value}${after}`);
const text = fc.oneof(
  number.map(String),
  notations,
  fc.constantFrom("true", "false", "TRUE"),
  fc.string({ minLength: 1, maxLength: 40 }),
);

/** Whether the client accepts a value of an argument. */
async function isAccepted(
  operation: (typeof operationIds)[number],
  argument: string,
  value: unknown,
  edition?: Edition,
) {
  const inspector = inspectorAt("http://localhost", { edition, fetch: async () => Response.json(answerOf(operation)) });
  const calling = call(inspector, operation, { ...argumentsOf(operation), [argument]: value });
  return calling.then(
    () => true,
    (error: unknown) => {
      expect(error).toBeInstanceOf(WrongArgument);
      expect(error).toMatchObject({ operation, argument, outcome: "not-sent", sentAt: undefined });
      return false;
    },
  );
}

describe("a value outside its range is rejected before it is sent", () => {
  it.for(limitedArguments)("$operation: $argument, exactly like the editions", async ({ operation, argument }) => {
    const accepts = names.flatMap((edition): [Edition, Accepts][] => {
      const accepts = acceptorFor(edition, operation, argument);
      return accepts ? [[edition, accepts]] : [];
    });
    await fc.assert(
      fc.asyncProperty(text, async (value) => {
        // Values that would change the path are tested elsewhere.
        fc.pre(!/[/\\]|^\.{1,2}$|%/.test(value) && value.isWellFormed());
        for (const [edition, accept] of accepts) {
          expect(await isAccepted(operation, argument, value, edition), edition).toBe(accept(value));
          if (edition === defaultEdition) expect(await isAccepted(operation, argument, value)).toBe(accept(value));
        }
      }),
      { numRuns: 60 },
    );
  });

  it("every argument that the contract limits is checked", () => {
    const narrow = operationIds.flatMap((operation) =>
      [...templateOf(operation).args.keys()]
        .filter((argument) =>
          names.some((edition) => acceptorFor(edition, operation, argument)?.("\u0000".repeat(5000)) === false),
        )
        .map((argument) => ({ operation, argument })),
    );
    expect(limitedArguments).toEqual(expect.arrayContaining(narrow));
  });

  it("the inspector's own ID", async () => {
    const options = { baseUrl: "http://localhost", guid: sampleGuid };
    const accepts = (edition: Edition) => acceptorFor(edition, operationIds[0] as "addSupervise", "agentid") as Accepts;
    const canCreate = (agentId: string, edition?: Edition) => {
      try {
        return Boolean(createInspector({ ...options, agentId, edition }));
      } catch (error) {
        expect(error).toBeInstanceOf(TypeError);
        return false;
      }
    };
    fc.assert(
      fc.property(text, (value) => {
        expect(canCreate(value)).toBe(accepts(defaultEdition)(value));
        for (const edition of names) expect(canCreate(value, edition)).toBe(accepts(edition)(value));
      }),
    );
  });
});

it("a list of skill queues is accepted if and only if the contract accepts each of them", async () => {
  const { type, minimum } = document.components.schemas.SkillQueueId;
  expect(type).toBe("integer");
  const member = fc.oneof(number, fc.double(), fc.constantFrom(null, undefined, true, "10"));
  await fc.assert(
    fc.asyncProperty(fc.array(member, { maxLength: 3 }), async (skills) => {
      const valid = skills.every((it) => Number.isSafeInteger(it) && Number(it) >= minimum);
      expect(await isAccepted("adjustSkill", "skills", skills)).toBe(valid);
    }),
  );
});

it.for([
  { most: 1000, passes: true },
  { most: 1001, passes: false },
])("a list of $most skill queues", async ({ most, passes: expected }) => {
  expect(
    await isAccepted(
      "adjustSkill",
      "skills",
      Array.from({ length: most }, () => 10),
    ),
  ).toBe(expected);
});

it("an operation that the edition does not have is not sent", async () => {
  const absent = operationIds.flatMap((operation) =>
    editions
      .filter((edition) => rows[operation].editions?.includes(edition) === false)
      .map((edition) => ({ operation, edition })),
  );
  expect(absent.length).toBeGreaterThan(0);
  for (const { operation, edition } of absent) {
    const error = await errorOf(call(inspectorAt("http://localhost", { edition }), operation));
    expect(error).toBeInstanceOf(NotInEdition);
    expect(error).toMatchObject({ operation, edition, outcome: "not-sent", sentAt: undefined });
  }
});

it("an unknown edition is rejected", () => {
  const options = { baseUrl: "http://localhost", agentId: inspectorId };
  expect(() => createInspector({ ...options, edition: "2024" as Edition })).toThrow(
    `createInspector: edition must be one of ${names.join(", ")}.`,
  );
});
