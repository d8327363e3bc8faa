import { globSync, readFileSync, writeFileSync } from "node:fs";
import { inRoot } from "@qualitycontrol/tooling/root";
import { runMain } from "@qualitycontrol/tooling/run-main";
import { formatJava } from "@qualitycontrol/tooling/targets/java/format";

const files = globSync("{packages/{client-java,tooling}/src,docs/examples}/**/*.java", { cwd: inRoot() }).sort();

/** The files of hand-written Java whose format is wrong, with the right text. */
export async function wronglyFormatted(): Promise<Map<string, string>> {
  const wrong = new Map<string, string>();
  for (const file of files) {
    const text = readFileSync(inRoot(file), "utf8");
    const formatted = await formatJava(text);
    if (formatted !== text) wrong.set(file, formatted);
  }
  return wrong;
}

if (import.meta.main) {
  await runMain(async () => {
    const wrong = await wronglyFormatted();
    for (const [file, text] of wrong) writeFileSync(inRoot(file), text);
    console.log(`Formatted ${wrong.size} of ${files.length} Java files.`);
    return 0;
  });
}
