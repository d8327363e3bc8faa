import { existsSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import type { Statement } from "@qualitycontrol/tooling/bundle/certainty";
import { component, type OperationObject, operationsOf, responseOf } from "@qualitycontrol/tooling/bundle/document";
import { describeRange } from "@qualitycontrol/tooling/bundle/range";
import { inRoot } from "@qualitycontrol/tooling/root";
import { beforeAll, describe, expect, test } from "vitest";
import { shared } from "../../../test/shared/shared.ts";
import { contractOf, type Edition, editionsOf } from "../src/editions.ts";
import { writtenGuides } from "../src/pages/guides.ts";
import { codeSamples } from "../src/samples.ts";
import { linksOf, mainOf, pagesIn, plain, samplesOf, textOf } from "./read-page.ts";

const editions = editionsOf(inRoot("generated"));
let pages: Map<string, string>;
let folder: string;

beforeAll(async () => {
  ({ folder } = await shared("docs"));
  pages = pagesIn(folder);
});

const pageAt = (address: string): string => pages.get(address) ?? `${address} does not exist.`;
const shownAt = (address: string): string => plain(textOf(mainOf(pageAt(address))));

test("every page is complete without JavaScript, for readers, search engines and screen readers", () => {
  expect(pages.size).toBeGreaterThan(400);
  for (const [address, html] of pages) {
    expect(html, address).toMatch(/^<!DOCTYPE html>\n<html lang="en">/);
    expect(html.match(/<title>[^<]+<\/title>/g), address).toHaveLength(1);
    expect(html, address).toMatch(/<meta name="description" content="[^"]{10,}">/);
    expect(html, address).toMatch(/<a class="skip" href="#main">/);
    expect(html.match(/<nav\b[^>]* aria-label="/g), address).toHaveLength(2);
    expect(html.match(/<h1>/g), address).toHaveLength(1);
    const levels = [...mainOf(html).matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level));
    for (const [at, level] of levels.entries()) expect(level - (levels[at - 1] ?? 0), address).toBeLessThanOrEqual(1);
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size, `IDs of ${address}`).toBe(ids.length);
    expect(html, address).not.toMatch(/<script(?![^>]* src=)|<style|\son\w+=|javascript:|<svg[^>]* style=/);
  }
});

test("every link leads to a page of the site, and to a place in it", () => {
  for (const [address, html] of pages) {
    for (const link of linksOf(html)) {
      const [path = "", heading] = link.split("#");
      const target = path === "" ? address : posix.normalize(posix.join(posix.dirname(address), path));
      if (!pages.has(target)) expect(existsSync(join(folder, target)), `${address} links to ${link}`).toBe(true);
      else if (heading) expect(pageAt(target), `${address} links to ${link}`).toContain(` id="${heading}"`);
    }
  }
});

test("every page of the sitemap is reached by links", () => {
  const listed = [...readFileSync(join(folder, "sitemap.xml"), "utf8").matchAll(/<loc>(.*?)<\/loc>/g)].map(
    ([, page = ""]) => page,
  );
  const reached = new Set(["index.html"]);
  for (const address of reached) {
    const folder = posix.dirname(address);
    for (const link of linksOf(pages.get(address) ?? ""))
      reached.add(posix.normalize(posix.join(folder, link.replace(/#.*/, "") || posix.basename(address))));
  }
  expect(listed.length).toBe(pages.size + editions.length);
  expect(listed.filter((page) => !reached.has(page))).toEqual([]);
});

describe.each(editions)("the edition “$name”", (edition) => {
  const contract = contractOf(edition);
  const { components } = contract;
  const at = (path: string) => `${edition.folder}${path}.html`;

  test("has a page with every fact of each operation", () => {
    for (const { path, operation } of operationsOf(contract)) {
      const text = shownAt(at(`operations/${operation.operationId}`));
      expect(text).toContain(plain(path));
      for (const fact of factsOf(edition, operation)) expect(text, operation.operationId).toContain(plain(fact));
    }
  });

  test("has a page for each result code, with its meaning, advice and operations", () => {
    for (const [code, { meaning, advice = "", name }] of Object.entries(components["x-result-codes"])) {
      const text = shownAt(at(`codes/${code}`));
      for (const fact of [meaning, advice, name]) expect(text, code).toContain(plain(fact));
      for (const { operation } of operationsOf(contract))
        if (operation["x-result-codes"].codes.includes(code)) expect(text, code).toContain(plain(operation.summary));
    }
  });

  test("says of each result code in which editions it is, whether to repeat the request, and how to rehearse it", () => {
    for (const [code, { effect, editions: only, name }] of Object.entries(components["x-result-codes"])) {
      const html = mainOf(pageAt(at(`codes/${code}`)));
      const text = plain(textOf(html));
      expect(text, code).toContain(plain(only ? `Only in the edition ${only.join(", ")}` : "In all editions"));
      expect(text, code).toContain(plain(effect === "none" ? "it can be sent again (our advice)" : "Look first"));
      expect(text).toContain(plain(`--data '{"kind":"retcode","retcode":"${code}"}'`));
      const listing = operationsOf(contract).filter(({ operation: { "x-result-codes": it } }) =>
        it.codes.includes(code),
      );
      expect(text.includes(plain(`-H 'Prefer: example=${name}'`)), code).toBe(
        listing.some(({ operation }) => operation["x-consequence"] !== "call-cut"),
      );
      for (const [command] of html.matchAll(/<code>curl .*?<\/code>/gs))
        expect(command).not.toMatch(/intercept|forcedrop|forcelog|logout/i);
    }
  });

  test("says of each event after which requests it comes, for whom, and which events follow", () => {
    const text = shownAt(at("events/AgentOther_PhoneAlerting"));
    expect(text).toContain(
      plain("Listen to an agent Inspector AgentOther_PhoneOffhook, AgentState_Busy Insert into a call (barge in)"),
    );
    expect(shownAt(at("events/AgentOther_BeQcStart"))).toContain(plain("Listen to an agent Agent None is listed"));
  });

  test("has a page for each event, with its meaning, receiver, content and operations", () => {
    for (const [event, { meaning, receiver, schema = event }] of Object.entries(components["x-triggered-events"])) {
      const text = shownAt(at(`events/${event}`));
      expect(text).toContain(plain(meaning));
      expect(text.toLowerCase()).toContain(plain(receiver).toLowerCase());
      const { content } = components.schemas[schema]?.properties ?? {};
      for (const member of Object.keys(content?.properties ?? {})) expect(text, event).toContain(member);
      for (const { operation } of operationsOf(contract)) {
        const { events, others = [] } = operation["x-triggered-events"];
        if ([...events, ...others].some((each) => each.event === event))
          expect(text, event).toContain(plain(operation.summary));
      }
    }
  });

  test("has a page for each guide, with its first words", () => {
    for (const { file, text } of writtenGuides()) {
      const [first = ""] = text.split("\n\n");
      expect(shownAt(at(`guides/${file.replace(/^\d+-|\.md$/g, "")}`)), file).toContain(plain(first));
    }
  });

  test("marks itself, and leads to the same page of the others", () => {
    for (const page of ["index", "operations/interceptCall", "codes/000-007", "guides/events"]) {
      const html = pageAt(at(page));
      expect(html).toContain(`aria-current="page">${edition.name}</a>`);
      for (const other of editions)
        expect(linksOf(html)).toContain(`${posix.relative(posix.dirname(at(page)), `${other.folder}${page}`)}.html`);
    }
  });

  test("has the same pages as the others", () => {
    const own = [...pages.keys()].filter((page) => folderOf(page) === edition.folder);
    const first = [...pages.keys()].filter((page) => folderOf(page) === "");
    expect(own.map((page) => page.slice(edition.folder.length)).sort()).toEqual(first.sort());
  });
});

const folderOf = (page: string): string =>
  editions.find(({ folder }) => folder !== "" && page.startsWith(folder))?.folder ?? "";

test("the newest coherent edition is first, and “As documented” last, with its reason", () => {
  expect(editions.map(({ name }) => name)).toEqual(["2025-11", "2023-09", "As documented"]);
  expect(pageAt("index.html")).toContain('aria-current="page">2025-11</a>');
  expect(pageAt("index.html")).not.toContain('class="note"');
  expect(shownAt("as-documented/index.html")).toContain(plain("“As documented” mixes the editions"));
});

test("the page of an operation that an edition lacks says so, and what to use", () => {
  const html = pageAt("2023-09/operations/interceptCall.html");
  expect(textOf(mainOf(html))).toContain("Not in 2023-09. It is in “2025-11”");
  expect(textOf(mainOf(html))).toContain("In 2023-09, use:");
  expect(linksOf(mainOf(html))).toEqual(["intercept.html"]);
});

test("the page of an operation says what changed between the editions", () => {
  const text = shownAt("operations/requestWhisperAgent.html");
  expect(text).toContain(
    plain("Differences between the editions What 2023-09 2025-11 Parameter agentid 101 to 59999 101 to 999999"),
  );
});

test("the page of an operation has its samples and every example of a response", () => {
  const contract = contractOf(editions[0]);
  for (const { operation } of operationsOf(contract)) {
    const html = pageAt(`operations/${operation.operationId}.html`);
    const samples = codeSamples(operation.operationId).map(({ label, source }) => [label, source]);
    expect([...samplesOf(html)]).toEqual(samples);
    for (const [name, ref] of Object.entries(responseOf(contract, operation).content["application/json"].examples)) {
      expect(html).toContain(`<summary>${name}</summary>`);
      expect(plain(textOf(html))).toContain(plain(JSON.stringify(component(contract, "examples", ref).value, null, 2)));
    }
  }
});

test("a long name in a heading is broken after an underscore", () => {
  expect(pageAt("events/AgentOther_BeQcStart.html")).toContain("<h1>AgentOther_<wbr>BeQcStart</h1>");
});

test("the time limits are those of the contract and of the client", () => {
  const { components, ...contract } = contractOf(editions[0]);
  const descriptions = [
    JSON.stringify(contract),
    components.securitySchemes["Guid"]?.description,
    components.schemas["SignIn"]?.properties?.["callBackUri"]?.description,
  ].join();
  for (const [, time = ""] of readFileSync(inRoot("docs/time-limits.yaml"), "utf8").matchAll(/^ {2}time: (.*)$/gm)) {
    if (time !== "15 s") expect(descriptions).toContain(time);
  }
  expect(readFileSync(inRoot("packages/client/src/options.ts"), "utf8")).toContain("15_000");
});

/** Everything that the page of an operation must state. */
function factsOf(edition: Edition, operation: OperationObject): string[] {
  const contract = contractOf(edition);
  const { components } = contract;
  const { page = "", id = "", edition: date = "", published = "" } = operation["x-source"];
  const { events, others = [] } = operation["x-triggered-events"];
  const textOfStatement = (statement: string | Statement): string =>
    typeof statement === "string" ? (components["x-noticed-by"][statement]?.text ?? statement) : statement.text;
  return [
    operation.description,
    operation["x-log-method"],
    operation.operationId,
    ...[page, id, date, published].filter((part) => part !== "not recorded"),
    ...(operation["x-availability"]
      ? ["Availability unknown. No current page of the vendor lists this operation."]
      : []),
    ...operation["x-prerequisites"].map((name) => components["x-prerequisites"][name]?.text ?? name),
    ...Object.values(operation["x-noticed-by"]).map(textOfStatement),
    ...[...events, ...others].flatMap(({ event }) => [
      event,
      components["x-triggered-events"][event]?.meaning ?? event,
    ]),
    ...operation["x-result-codes"].codes.flatMap((code) => {
      const { meaning, advice = "" } = components["x-result-codes"][code] ?? { meaning: code, advice: code };
      return [code, meaning, advice];
    }),
    ...(operation.parameters ?? []).flatMap((ref) => {
      const { description, schema } = component(contract, "parameters", ref);
      const { "x-range": range } = component(contract, "schemas", schema);
      return [
        ...description.split(/\n+/).map((line) => line.replace(/^- /, "")),
        ...(range ? [describeRange(range)] : []),
      ];
    }),
    "Verified on a live gateway: not yet",
  ];
}
