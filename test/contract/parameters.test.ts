import type { OperationId, Parameter } from "@qualitycontrol/contract/operations";
import { expect, test } from "vitest";
import { everyOperation, mockForTests } from "./mock.ts";

type Case = { operationId: OperationId; name: string; place: string; value: string };
type Ranged = Parameter & { operationId: OperationId; minimum: number; maximum: number };

const call = mockForTests();

const everyParameter = everyOperation.flatMap(({ operationId, parameters }) =>
  (parameters as readonly Parameter[]).map((parameter) => ({ operationId, ...parameter })),
);
const ranged = everyParameter.filter((parameter): parameter is Ranged => parameter.minimum !== undefined);

/** The numbers on both sides of every boundary in the contract, because one range may begin where another ends. */
const boundaries = [
  ...new Set(ranged.flatMap(({ minimum, maximum }) => [minimum - 1, minimum, maximum, maximum + 1])),
].sort((one, other) => one - other);

function inRange({ minimum, maximum }: Ranged, wanted: boolean): number[] {
  return boundaries.filter((value) => (minimum <= value && value <= maximum) === wanted);
}

/** Texts that a lenient parser accepts as a number of the range. */
function malformed({ minimum }: Ranged): string[] {
  const padded = [`0${minimum}`, ` ${minimum}`, `${minimum} `, `${minimum}\n`, `+${minimum}`, `-${minimum}`];
  return [...padded, `${minimum}.0`, `${minimum},${minimum}`, "1e3", "0x65", "1_000", "١٠١", "abc", "null", ""];
}

function casesOf<P extends Parameter & { operationId: OperationId }>(
  parameters: P[],
  values: (parameter: P) => (string | number)[],
): Case[] {
  return parameters.flatMap((parameter) =>
    values(parameter).map((value) => {
      const { operationId, name } = parameter;
      return { operationId, name, place: parameter.in, value: String(value) };
    }),
  );
}

test("the contract has ranges to test", () => {
  expect(ranged.length).toBeGreaterThan(0);
});

test.each(casesOf(ranged, (parameter) => inRange(parameter, true)))(
  "$operationId accepts $name $value",
  async ({ operationId, name, value }) => {
    expect(await call(operationId, { [name]: value })).toMatchObject({ status: 200, body: { retcode: "0" } });
  },
);

test.each([
  ...casesOf(ranged, (parameter) => inRange(parameter, false)),
  ...casesOf(ranged, malformed),
  ...casesOf(
    everyParameter.filter(({ minimum, minLength = 0 }) => minimum === undefined && minLength > 0),
    () => [""],
  ),
])("$operationId refuses $name $value", async ({ operationId, name, place, value }) => {
  expectRefusal(await call(operationId, { [name]: value }), place);
});

test.each(
  casesOf(
    ranged.filter((parameter) => parameter.in === "query"),
    ({ minimum }) => [minimum],
  ),
)(
  "$operationId refuses $name +$value, which in a query is a space and a number",
  async ({ operationId, name, place, value }) => {
    const url = (sample: string) => sample.replace(`${name}=${value}`, `${name}=+${value}`);
    expectRefusal(await call(operationId, { [name]: value }, { url }), place);
  },
);

function expectRefusal(answer: Awaited<ReturnType<typeof call>>, place: string): void {
  expect(answer).toMatchObject({
    status: 422,
    type: "application/problem+json",
    body: { type: "https://stoplight.io/prism/errors#UNPROCESSABLE_ENTITY", title: "Invalid request", status: 422 },
  });
  expect(answer.body.validation).toMatchObject([{ location: expect.arrayContaining([place]), severity: "Error" }]);
}
