import { type OpenApiDocument, type OperationObject, operationsOf } from "@qualitycontrol/tooling/bundle/document";
import { describe, expect, test } from "vitest";
import { describeOperation } from "../src/operation.ts";
import { operationPages } from "../src/pages/operation-pages.ts";
import { annotate } from "../src/reference/annotate.ts";
import { readContract } from "./contract.ts";

/** The description of the contract's first operation after a change to it. */
function described(change: (operation: OperationObject, contract: OpenApiDocument) => void): string {
  const contract = readContract();
  const [first] = operationsOf(contract);
  if (!first) throw new Error("The contract has no operation.");
  change(first.operation, contract);
  return describeOperation(contract, first.operation);
}

/** The lines between one heading and the next. */
function section(text: string, heading: string): string {
  const [, rest = ""] = text.split(`#### ${heading}\n`);
  return rest.split("####")[0]?.trim() ?? "";
}

describe("the description of an operation", () => {
  test.each(["none", "session", "monitoring", "agent-state", "call", "call-cut"] as const)(
    "states the consequence %s",
    (kind) => {
      const text = described((operation) => {
        operation["x-consequence"] = kind;
      });
      expect(text).toMatch(new RegExp(`<div class="consequence ${kind}" role="note">\n\n\\w.+\n\n</div>`));
    },
  );

  test("states first of all that no current page lists an operation, and where it was seen", () => {
    const text = described((operation) => {
      operation["x-source"] = { published: "2018 to 2020", certainty: "vendor sample" };
      operation["x-availability"] = "unknown";
      operation["x-result-codes"] = { list: "not seen", codes: [] };
      operation["x-triggered-events"] = { list: "not seen", events: [] };
    });
    expect(text).toMatch(
      /^<div class="availability" role="note">\n\n\*\*Availability unknown\.\*\* No current page .* from 2018 to 2020\..*\n\n<\/div>/,
    );
    expect(section(text, "Result codes")).toMatch(/^No list is documented\.\n\nAny code of the catalogue/);
    expect(section(text, "Events")).toBe("No list is documented.");
    expect(section(text, "Source")).toContain(
      "Seen in: client code that the vendor published from 2018 to 2020 (*vendor sample*)",
    );
    expect(described(() => {})).not.toContain("Availability");
  });

  test.each([
    ["complete", "The documentation lists no result codes."],
    ["partial", "This list may not be complete"],
    ["not seen", "We could not read the documented list."],
  ] as const)("for an empty list of codes that is %s, states: %s", (list, sentence) => {
    const text = described((operation) => {
      operation["x-result-codes"] = { list, codes: [] };
    });
    expect(section(text, "Result codes")).toContain(sentence);
  });

  test.each(["partial", "not seen"] as const)("allows any code if the list is %s", (list) => {
    const text = described((operation) => {
      operation["x-result-codes"].list = list;
    });
    expect(section(text, "Result codes")).toContain("Any code of the catalogue may be returned.");
  });

  test("names the gateway-wide codes in addition to a complete list", () => {
    const { components } = readContract();
    const text = described((operation) => {
      operation["x-result-codes"] = { list: "complete", codes: [] };
    });
    const gatewayWide = Object.keys(components["x-result-codes"]).filter(
      (code) => components["x-result-codes"][code]?.gatewayWide,
    );
    expect(gatewayWide.length).toBeGreaterThan(0);
    for (const code of gatewayWide) expect(section(text, "Result codes")).toContain(`[${code}](`);
  });

  test.each([
    ["complete", "The documentation lists no events."],
    ["partial", "This list may not be complete"],
    ["not seen", "We could not read the documented list."],
  ] as const)("for an empty list of events that is %s, states: %s", (list, sentence) => {
    const text = described((operation) => {
      operation["x-triggered-events"] = { list, events: [] };
    });
    expect(section(text, "Events")).toContain(sentence);
  });

  test.each([
    [{ receiver: "agent" }, "| Agent |"],
    [{ inferredReceiver: "agent" }, "| Agent (*inferred*) |"],
  ] as const)("names the receiver of an event, and whether it is inferred: %o", (receiver, cell) => {
    const text = described((operation, { components }) => {
      const [event = ""] = Object.keys(components["x-triggered-events"]);
      operation["x-triggered-events"] = { list: "complete", events: [{ event, ...receiver }] };
    });
    expect(section(text, "Events")).toContain(cell);
  });

  test("marks undocumented facts, and names another page as the source", () => {
    const text = described((operation, { components }) => {
      operation["x-prerequisites"] = ["Guessed"];
      operation["x-noticed-by"].agent = { text: "Hears a tone.", certainty: "sample" };
      components["x-prerequisites"]["Guessed"] = {
        text: "It is so.",
        source: { page: "A page", id: "id_1", certainty: "inferred" },
      };
    });
    expect(section(text, "Before you send it")).toBe("- It is so. (*inferred*) (“A page”, id_1)");
    expect(section(text, "What people notice")).toContain("| Agent | Hears a tone. (*sample*) |");
  });

  test.each(["vendor sample", "sample", "inferred"] as const)("marks a code and a page as %s", (certainty) => {
    const text = described((operation, { components }) => {
      operation["x-source"].certainty = certainty;
      operation["x-result-codes"] = { list: "complete", codes: ["900-001"] };
      Object.assign(components["x-result-codes"]["900-001"] ?? {}, { meaning: "It is so.", certainty });
    });
    expect(section(text, "Result codes")).toContain(`It is so. (*${certainty}*) |`);
    expect(section(text, "Source")).toContain(`(*${certainty}*)`);
  });

  test("states that nothing is required", () => {
    const text = described((operation) => {
      operation["x-prerequisites"] = [];
    });
    expect(section(text, "Before you send it")).toBe("Nothing is required.");
  });

  test("escapes bars and line breaks in a table", () => {
    const text = described((operation) => {
      operation["x-noticed-by"].customer = { text: "One | two\nthree" };
    });
    expect(section(text, "What people notice")).toContain("| Customer | One \\| two three |");
  });

  test.each(["prerequisites", "noticed-by"])("rejects a name that is in no catalogue: %s", (extension) => {
    const change = (operation: OperationObject) => {
      if (extension === "prerequisites") operation["x-prerequisites"] = ["Nobody"];
      else operation["x-noticed-by"].agent = "Nobody";
    };
    expect(() => described(change)).toThrow(/Nobody/);
  });
});

describe("the annotated contract", () => {
  test("states no range as a pattern, and describes each parameter with the text of its schema", () => {
    const contract = readContract();
    annotate(contract);
    for (const { name, description, schema } of Object.values(contract.components.parameters)) {
      const said = contract.components.schemas[schema.$ref.split("/").at(-1) ?? ""];
      expect(description, name).toContain(said?.description ?? "");
      expect(said?.pattern === undefined || !/^\^\(\d/.test(said.pattern), name).toBe(true);
    }
  });
});

describe("the page of an operation", () => {
  const bodyOf = (operationId: string) =>
    operationPages(readContract())
      .find(({ path }) => path === `operations/${operationId}`)
      ?.parts.find(({ heading }) => heading === "Body")?.text ?? "";

  test("describes a body once, if the description of its schema begins with that of the body", () => {
    expect(bodyOf("login")).toMatch(/^How to sign in\. Which members/);
    expect(bodyOf("forceLogin")).toMatch(
      /^How to sign in; `phonenum` is mandatory here\.\n\nHow to sign in by force\./,
    );
  });
});
