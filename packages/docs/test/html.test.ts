import { expect, test } from "vitest";
import { html } from "../src/site/html.ts";

test("a template escapes text, and keeps HTML", () => {
  const bold = html`<b>${"1 < 2"}</b>`;
  expect(html`<p title="${'"a" & b'}">${bold}${[html`<i></i>`, "'"]}${0}</p>`.text).toBe(
    '<p title="&quot;a&quot; &amp; b"><b>1 &lt; 2</b><i></i>\'0</p>',
  );
});

test.each([undefined, null, Number.NaN, {}, [undefined]])("a template fails on %o", (value) => {
  expect(() => html`<p>${value as string}</p>`).toThrow("A value is missing in HTML, after: <p>");
});
