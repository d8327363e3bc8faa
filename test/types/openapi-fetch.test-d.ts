import type { QueryPaths } from "@qualitycontrol/client/openapi-fetch";
import type { paths } from "@qualitycontrol/client/types";
import { expectTypeOf, test } from "vitest";

test("queries may call every path but the event poll's", () => {
  expectTypeOf<Exclude<keyof paths, keyof QueryPaths>>().toEqualTypeOf<"/agentgateway/resource/agentevent/{agentid}">();
});
