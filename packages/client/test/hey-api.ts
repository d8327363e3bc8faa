import { rmSync } from "node:fs";
import { join } from "node:path";
import { createClient } from "@hey-api/openapi-ts";
import { scratchIn } from "@qualitycontrol/tooling/scratch";
import { rolldown } from "rolldown";

/** A client that hey-api generates from the same bundle; deleted when it is disposed. */
export interface HeyApiClient extends Disposable {
  folder: string;
  /** The module with a function for each operation. */
  sdk: string;
}

/** @param folder the folder of the client; by default a scratch folder */
export async function generateHeyApiClient(
  folder: string = scratchIn(join(import.meta.dirname, "../dist"), "hey-api"),
): Promise<HeyApiClient> {
  await createClient({
    input: join(import.meta.dirname, "../../../generated/editions/2025-11/openapi.json"),
    output: folder,
    plugins: ["@hey-api/typescript", "@hey-api/sdk", "@hey-api/client-fetch"],
    logs: { level: "silent", file: false },
  });
  return { folder, sdk: join(folder, "sdk.gen.ts"), [Symbol.dispose]: () => rmSync(folder, { recursive: true }) };
}

/** Loads the functions of the generated module. It is bundled first, because Node cannot resolve its imports. */
export async function loadHeyApiClient({ folder, sdk }: HeyApiClient): Promise<Record<string, HeyApiFunction>> {
  const file = join(folder, "sdk.mjs");
  await (await rolldown({ input: sdk, platform: "node" })).write({ file, format: "esm" });
  return import(file);
}

/** A function of the generated module. */
export type HeyApiFunction = (options: Record<string, unknown>) => Promise<{ data?: unknown }>;
