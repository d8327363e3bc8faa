import { UserError } from "@qualitycontrol/core/user-error";
import { expect, test } from "vitest";
import { editPage } from "../src/reference/edit-page.ts";

test("the links of Redoc's page to the root of a server become fragments", () => {
  const page = '<a class="menu" href="/section/one">One</a><a href="//host/">Host</a>';
  expect(editPage(page)).toBe('<a class="menu" href="#/section/one">One</a><a href="//host/">Host</a>');
});

test("a page without such a link is an error, because Redoc has changed", () => {
  expect(() => editPage("<a>One</a>")).toThrow(UserError);
  expect(() => editPage("<a>One</a>")).toThrow(/Redoc's page has changed/);
});
