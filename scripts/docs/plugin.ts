import type { Contract } from "../bundle/contract.ts";
import { annotate } from "./annotate.ts";

/** The Redocly plugin of the docs. Its decorator turns the contract's extensions into what Redoc renders. */
export default () => ({
  id: "qualitycontrol",
  decorators: {
    oas3: { "show-extensions": () => ({ Root: { leave: (root: unknown) => annotate(root as Contract) } }) },
  },
});
