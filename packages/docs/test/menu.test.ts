import { posix } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { shared } from "../../../test/shared/shared.ts";
import { writtenGuides } from "../src/pages/guides.ts";
import { linksOf, mainOf, pagesIn, textOf } from "./read-page.ts";

let pages: Map<string, string>;
beforeAll(async () => {
  pages = pagesIn((await shared("docs")).folder);
});

const pageAt = (address: string): string => pages.get(address) ?? `${address} does not exist.`;
test("every page of an edition is two clicks away from every other, and the menu lists only what is near", () => {
  const targetsOf = (address: string) =>
    linksOf(pageAt(address)).map((link) => {
      const [path = ""] = link.split("#");
      return path === "" ? address : posix.normalize(posix.join(posix.dirname(address), path));
    });
  const own = [...pages.keys()].filter((address) => !/^(?:2023-09|as-documented)\//.test(address));
  for (const address of ["index", "operations/login", "codes/100-007", "events/AgentState_Busy", "guides/events"]) {
    const near = new Set(targetsOf(`${address}.html`));
    const reached = new Set([...near].flatMap((each) => (pages.has(each) ? [each, ...targetsOf(each)] : [each])));
    expect(
      own.filter((each) => !reached.has(each)),
      address,
    ).toEqual([]);
  }
  const menu = textOf(menuOf(pageAt("codes/100-007.html")));
  expect(menu).toContain("All result codes 100-007 OperationException What to do How to rehearse it");
  expect(menu).not.toContain("Whisper to an agent");
});

const menuOf = (html: string): string => /<nav class="menu".*?<\/nav>/s.exec(html)?.[0] ?? "";

test("the menu has the headings of the page, and a page says where it belongs", () => {
  for (const [address, html] of pages) {
    if (address.endsWith("index.html") || !menuOf(html).includes('aria-current="page"')) continue;
    expect(linksOf(html.slice(html.indexOf('<p class="trail">'))).length, address).toBeGreaterThan(0);
    const headings = [...mainOf(html).matchAll(/<h2 id="([^"]*)">/g)].map(([, id]) => `#${id}`);
    const listed = linksOf(menuOf(html)).filter((link) => link.startsWith("#") && link !== "#main");
    expect(listed, address).toEqual(headings.length < 2 ? [] : headings);
  }
  expect(textOf(mainOf(pageAt("codes/100-007.html")))).toMatch(/^Reference All result codes 100-007/);
});

test("programs find the Markdown of a page", () => {
  expect(pageAt("codes/100-007.html")).toContain('<link rel="alternate" type="text/markdown" href="100-007.md">');
  expect(pageAt("2023-09/codes/100-007.html")).not.toContain("text/markdown");
});

test("the guides lead from one to the next", () => {
  const next = (address: string) => /<a rel="next" href="([^"]*)"/.exec(pageAt(address))?.[1];
  const chain = ["first-whisper.html"];
  for (let at = next(`guides/${chain[0]}`); at !== undefined; at = next(`guides/${at}`)) chain.push(at);
  expect(chain).toEqual(writtenGuides().map(({ file }) => file.replace(/^\d+-(.*)\.md$/, "$1.html")));
  expect(pageAt("operations/login.html")).not.toContain('rel="next"');
});
