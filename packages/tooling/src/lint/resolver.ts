import { Resolver } from "@stoplight/spectral-ref-resolver";
import { dereference } from "./dereference.ts";

/**
 * Resolves the references of a bundle. Spectral's own resolver searches lists of all references for each reference, so twice the
 * operations take four times as long. It is used only for a document that is not bundled.
 */
export class BundleResolver extends Resolver {
  override async resolve(...[source, options]: Parameters<Resolver["resolve"]>): ReturnType<Resolver["resolve"]> {
    const found = dereference(source);
    if (found === undefined) return super.resolve(source, options);
    const resolved = await super.resolve({}, options);
    const [root = ""] = resolved.graph.overallOrder();
    // Spectral uses this map to find the place of a finding behind a reference.
    Object.assign(resolved.graph.getNodeData(root).refMap, found.references);
    return { ...resolved, result: found.document };
  }
}
