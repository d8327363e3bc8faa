import { basename, dirname, resolve } from "node:path";
import type { OpenApiDocument } from "@qualitycontrol/tooling/bundle/document";
import { refuseMissing } from "@qualitycontrol/tooling/missing";
import { annotate } from "./annotate.ts";
import { editionsOf } from "./editions.ts";
import { addPages } from "./pages.ts";

interface Place {
  location: { source: { absoluteRef: string } };
}

/**
 * The Redocly plugin of the docs. Its decorator turns the contract's extensions into what Redoc renders, and adds the
 * guides and the pages that are generated from all editions together.
 */
export default () => ({
  id: "qualitycontrol",
  decorators: {
    oas3: {
      "show-extensions": () => ({
        Root: {
          leave(root: unknown, { location }: Place) {
            const contract = root as OpenApiDocument;
            // Annotating overwrites what some pages are generated from.
            const written = structuredClone(contract);
            const folder = dirname(location.source.absoluteRef);
            annotate(contract, isEdition(folder) ? basename(folder) : undefined);
            addPages(contract, written, editionsOf(isEdition(folder) ? resolve(folder, "../..") : folder));
            refuseMissing(contract);
          },
        },
      }),
    },
  },
});

/** Whether a document is of an edition. Those are in `editions/<name>` below the base document. */
const isEdition = (folder: string): boolean => /[\\/]editions[\\/][^\\/]+$/.test(folder);
