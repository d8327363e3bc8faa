import { it } from "vitest";
import { useTabClocks } from "./tabs-fixture.ts";
import { walk } from "./tabs-walk.ts";

useTabClocks();

/** The deep tests walk further: tabs-walk.deep.test.ts runs this file. */
const walks = process.env["MODE"] === "deep" ? 400 : 8;

it("no event is lost without a gap, and no tab polls while another one does, whatever the tabs do", async () => {
  for (let seed = 0; seed < walks; seed++) await walk(seed, 60);
});
