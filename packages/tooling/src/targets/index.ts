import { conformance } from "./conformance/conformance.ts";
import { control } from "./control/control.ts";
import { data } from "./data/data.ts";
import { http } from "./http/http.ts";
import { java } from "./java/java.ts";
import { openapi } from "./openapi/openapi.ts";
import { postman } from "./postman/postman.ts";
import { samples } from "./samples/samples.ts";
import type { Target } from "./target.ts";
import { tools } from "./tools/tools.ts";
import { typescript } from "./typescript/typescript.ts";

/** Every target, by its name. */
export const targets: Readonly<Record<string, Target>> = {
  openapi,
  tools,
  typescript,
  java,
  control,
  conformance,
  data,
  samples,
  postman,
  http,
};
