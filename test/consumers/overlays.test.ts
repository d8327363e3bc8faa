import { readFileSync } from "node:fs";
import { editions } from "@qualitycontrol/contract/calls";
import { inRoot } from "@qualitycontrol/tooling/root";
import { applyOverlay } from "openapi-overlays-js/src/overlay.js";
import { describe, expect, test } from "vitest";
import { bundle, documentOf, type Overlay, orderedIn, overlayOf } from "./overlays.ts";

/** With all editions, each action in the deep tests: overlays.deep.test.ts runs this file. */
const deep = process.env["MODE"] === "deep";

describe.each([...editions])("the overlay of %s", (edition) => {
  test("makes the edition of the bundle, with a tool that this project does not use", () => {
    const made = applyOverlay(bundle(), overlayOf(edition));
    expect(made).toEqual(documentOf(edition));
    // The order of paths is that of docs and generated code; a mock returns the first example.
    expect(orderedIn(made)).toEqual(orderedIn(documentOf(edition)));
  });

  test("names the bundle that it is for", () => {
    const { extends: target } = overlayOf(edition);
    const file = new URL(target, new URL(`file://${inRoot("generated/editions", edition, "overlay.yaml")}`));
    expect(readFileSync(file, "utf8")).toBe(readFileSync(inRoot("generated/openapi.yaml"), "utf8"));
  });
});

const tried = deep ? [...editions] : editions.slice(-1);
test.each(tried)(
  "each action of %s is needed: a tool that skips one because it matches nothing makes another document",
  (edition) => {
    const { actions } = overlayOf(edition);
    expect(actions.length).toBeGreaterThan(5);
    for (const index of actions.keys()) {
      const astray: Overlay = overlayOf(edition);
      Object.assign(astray.actions[index] as object, { target: "$.paths['/nowhere']" });
      expect(applyOverlay(bundle(), astray), actions[index]?.target).not.toEqual(documentOf(edition));
    }
  },
);
