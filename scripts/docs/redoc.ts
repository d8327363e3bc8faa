import { relative } from "node:path";
import { Fault } from "../fault.ts";
import { runRedocly } from "../redocly.ts";
import { inRoot } from "../root.ts";

/**
 * Renders an OpenAPI description with Redoc into one HTML file.
 *
 * @throws Fault with what Redocly says, if it cannot
 */
export async function renderPage(description: string, file: string): Promise<void> {
  const args = ["build-docs", description, "--inlineBundle", "--output", file];
  const settings = ["--config", inRoot("scripts/docs/redocly.yaml"), "--template", inRoot("scripts/docs/page.hbs")];
  const { failed, stderr } = await runRedocly(...args, ...settings);
  if (failed) throw new Fault(`${relative(inRoot(), description)} cannot be rendered: ${reason(stderr)}`);
}

/** Redocly opens with a framed notice, whatever happens. */
const reason = (stderr: string): string => stderr.replaceAll(/^.*[╔║╚].*$/gm, "").trim();
