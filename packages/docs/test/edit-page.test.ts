import { UserError } from "@qualitycontrol/core/user-error";
import { describe, expect, test } from "vitest";
import { editPage } from "../src/edit-page.ts";

/** One line for each edit of Redoc's page. */
const ORIGINAL = [
  '<a class="menu" href="/section/one">One</a>',
  '<a target="_blank" rel="noopener noreferrer" href="https://redocly.com/redoc/">API docs by</a>',
  "jsx(`a`,{target:`_blank`,rel:`noopener noreferrer`,href:`https://redocly.com/redoc/`,children:x})",
  "(0,V.jsx)(`img`,{alt:`redocly logo`,onError:()=>n(!1),src:e?`https://cdn/full.svg`:`https://cdn/mini.svg`})",
  "let e=setTimeout(()=>p(u),500);return()=>clearTimeout(e)",
  '{"aria-label":`Example`,options:o}',
  "var h={highlight:f};function g(){return h}",
  "this.lowered).slice(0,100).map(",
];

describe("editing Redoc's page", () => {
  test("removes the logo, links to other hosts and to a server's root, the delay and the label, and exports the highlighter", () => {
    expect(editPage(ORIGINAL.join("\n")).split("\n")).toEqual([
      '<a class="menu" href="#/section/one">One</a>',
      "<a>API docs by</a>",
      "jsx(`a`,{children:x})",
      "`Redoc`",
      "let e=setTimeout(()=>p(u),0);return()=>clearTimeout(e)",
      "{options:o}",
      "var h=window.highlighter={highlight:f};function g(){return h}",
      "this.lowered).slice(0,25).map(",
    ]);
  });

  test.each(ORIGINAL)("fails if the page no longer contains %s", (line) => {
    const changed = ORIGINAL.filter((each) => each !== line).join("\n");
    expect(() => editPage(changed)).toThrow(UserError);
    expect(() => editPage(changed)).toThrow(/Redoc's page has changed/);
  });
});
