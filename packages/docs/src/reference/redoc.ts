import { relative } from "node:path";
import { UserError } from "@qualitycontrol/core/user-error";
import { runRedocly } from "@qualitycontrol/tooling/redocly";
import { inRoot } from "@qualitycontrol/tooling/root";

/**
 * Renders an OpenAPI description with Redoc into one HTML file.
 *
 * @throws UserError with Redocly's message, if it fails
 */
export async function renderPage(description: string, file: string): Promise<void> {
  const args = ["build-docs", description, "--inlineBundle", "--output", file];
  const settings = [
    "--config",
    inRoot("packages/docs/src/reference/redocly.yaml"),
    "--template",
    inRoot("packages/docs/src/reference/reference.hbs"),
  ];
  const { failed, stderr } = await runRedocly(...args, ...settings);
  if (failed) throw new UserError(`${relative(inRoot(), description)} cannot be rendered: ${reason(stderr)}`);
}

/** Redocly's output always begins with a framed notice. */
const reason = (stderr: string): string => stderr.replaceAll(/^.*[╔║╚].*$/gm, "").trim();
