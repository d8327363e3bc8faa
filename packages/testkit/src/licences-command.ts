import type { Command } from "@qualitycontrol/core/command";
import { findPackaged } from "@qualitycontrol/core/packaged";
import { UserError } from "@qualitycontrol/core/user-error";

/** The files of the package; only the executable includes Node. */
const FILES = ["LICENSE", "THIRD-PARTY-LICENSES.txt", "NODE-LICENSE.txt"];

/** `qualitycontrol licences` */
export const licencesCommand: Command = {
  name: "licences",
  usage: "[options]",
  about: "Shows the licence of this program and those of everything that it includes.",
  flags: {},
  async run() {
    const texts = FILES.flatMap((name) => findPackaged(new URL(`../${name}`, import.meta.url))?.toString() ?? []);
    if (texts.length === 0)
      throw new UserError("Only the built package and the executable have the licences. Run: npm run build");
    console.log(texts.map((text) => text.trim()).join(`\n\n${"=".repeat(80)}\n\n`));
    return 0;
  },
};
