import { basename, dirname } from "node:path";
import type { OpenApiDocument } from "@qualitycontrol/tooling/bundle/document";
import { refuseMissing } from "@qualitycontrol/tooling/missing";
import { annotate } from "./annotate.ts";

interface Place {
  location: { source: { absoluteRef: string } };
}

/** The Redocly plugin of the docs. Its decorator turns the contract's extensions into what Redoc renders. */
export default () => ({
  id: "qualitycontrol",
  decorators: {
    oas3: {
      "show-extensions": () => ({
        Root: {
          leave(root: unknown, { location }: Place) {
            const contract = root as OpenApiDocument;
            const folder = dirname(location.source.absoluteRef);
            annotate(contract, isEdition(folder) ? basename(folder) : undefined);
            refuseMissing(contract);
          },
        },
      }),
    },
  },
});

/** Whether a document is of an edition. Those are in `editions/<name>` below the base document. */
const isEdition = (folder: string): boolean => /[\\/]editions[\\/][^\\/]+$/.test(folder);
