import { editions } from "@qualitycontrol/contract/calls";
import { Overlay } from "bump-cli/dist/core/overlay.js";
import { expect, test, vi } from "vitest";
import { bundle, documentOf, orderedIn, overlayOf } from "../consumers/overlays.ts";

test.each([...editions])("bump-cli makes the edition %s of the bundle, and every target matches", (edition) => {
  using warned = vi.spyOn(process.stderr, "write");
  const made = new Overlay().run(bundle() as never, overlayOf(edition) as never);
  expect(warned.mock.calls).toEqual([]);
  expect(made).toEqual(documentOf(edition));
  expect(orderedIn(made as never)).toEqual(orderedIn(documentOf(edition)));
});

test("bump-cli reports a target that matches nothing", () => {
  using warned = vi.spyOn(process.stderr, "write").mockImplementation(() => true);
  const overlay = { ...overlayOf(editions[0]), actions: [{ target: "$.paths['/nowhere']", remove: true }] };
  expect(new Overlay().run(bundle() as never, overlay as never)).toEqual(bundle());
  expect(warned.mock.calls.flat().join()).toContain("$.paths['/nowhere']");
});
