import { describe, expect, test } from "vitest";
import { makeOffline } from "../../scripts/docs/offline.ts";
import { Fault } from "../../scripts/fault.ts";

/** One line for each thing in Redoc's page that reaches beyond it. */
const REACHING = [
  '<a class="menu" href="/section/one">One</a>',
  '<a target="_blank" rel="noopener noreferrer" href="https://redocly.com/redoc/">API docs by</a>',
  "jsx(`a`,{target:`_blank`,rel:`noopener noreferrer`,href:`https://redocly.com/redoc/`,children:x})",
  "(0,V.jsx)(`img`,{alt:`redocly logo`,onError:()=>n(!1),src:e?`https://cdn/full.svg`:`https://cdn/mini.svg`})",
];

describe("making Redoc's page self-contained", () => {
  test("leaves no logo to load, no link to another host and none to the root of a server", () => {
    expect(makeOffline(REACHING.join("\n")).split("\n")).toEqual([
      '<a class="menu" href="#/section/one">One</a>',
      "<a>API docs by</a>",
      "jsx(`a`,{children:x})",
      "`Redoc`",
    ]);
  });

  test.each(REACHING)("fails loudly when the page no longer holds %s", (line) => {
    const changed = REACHING.filter((each) => each !== line).join("\n");
    expect(() => makeOffline(changed)).toThrow(Fault);
    expect(() => makeOffline(changed)).toThrow(/Redoc's page has changed/);
  });
});
