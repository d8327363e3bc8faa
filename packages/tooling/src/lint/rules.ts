import fs from "node:fs";
import { UserError } from "@qualitycontrol/core/user-error";
import core from "@stoplight/spectral-core";
import { bundleAndLoadRuleset } from "@stoplight/spectral-ruleset-bundler/with-loader";
import { inRoot } from "../root.ts";
import { BundleResolver } from "./resolver.ts";

let loaded: Promise<core.Spectral> | undefined;

/** Spectral with the rules of `.spectral.yaml`, loaded once. */
export function loadRules(): Promise<core.Spectral> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<core.Spectral> {
  const spectral = new core.Spectral({ resolver: new BundleResolver() });
  spectral.setRuleset(await bundleAndLoadRuleset(inRoot(".spectral.yaml"), { fs, fetch: refuse }));
  return spectral;
}

const refuse: typeof fetch = (address) =>
  Promise.reject(new UserError(`.spectral.yaml: ${String(address)} is not fetched. Put the rule into openapi/rules.`));
