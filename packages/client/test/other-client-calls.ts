import { execFileSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { createInspector, type Inspector } from "@qualitycontrol/client";
import type { createOpenApiClient, QueryPaths } from "@qualitycontrol/client/openapi-fetch";
import { sampleGuid } from "@qualitycontrol/contract/operations";
import { scratchIn } from "@qualitycontrol/tooling/scratch";
import {
  MutationObserver,
  type QueryClient,
  QueryClientProvider,
  QueryObserver,
  type UseMutationResult,
} from "@tanstack/react-query";
import type { AxiosInstance } from "axios";
import type { KyInstance } from "ky";
import type createQueryClient from "openapi-react-query";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { inspectorId } from "./contract-cases.ts";
import { heyApiClient } from "./hey-api.ts";
import { samplesOf } from "./samples.ts";
import { root } from "./scratch.ts";

const AGENT = "49999";

/** One call of each method, as a stack sends it. */
export type Calls = Record<"GET" | "PUT" | "POST" | "DELETE", () => Promise<unknown>>;

/** Makes of each stack, as the samples set it up, the calls of one and the same inspector. */
export interface Stacks extends AsyncDisposable {
  /** What the samples print when they are loaded. */
  readonly printed: string;
  readonly calls: Readonly<Record<string, Calls>>;
}

/** The samples of the document, type-checked together and loaded, at the address of a gateway that grants their calls. */
export async function loadStacks(baseUrl: string): Promise<Stacks> {
  const folder = scratchIn(join(root, "packages/client/dist"), "stacks");
  try {
    const samples = samplesOf("packages/client/docs/other-clients.md");
    for (const { code, module = "fetch.ts" } of samples) {
      writeFileSync(join(folder, module), code.replaceAll(/"http:\/\/127\.0\.0\.1:\d+"/g, JSON.stringify(baseUrl)));
    }
    await heyApiClient(join(folder, "gateway-api"));
    typeCheck(folder);
    const printed: string[] = [];
    const log = console.log;
    console.log = (...texts) => printed.push(texts.join(" "));
    const load = <T>(name: string): Promise<T> => import(join(folder, name));
    try {
      await load("fetch.ts");
      const calls = {
        "this client": ofInspector(createInspector({ baseUrl, agentId: inspectorId, guid: sampleGuid })),
        "openapi-fetch": ofOpenApi((await load<OpenApi>("openapi-fetch.ts")).client),
        "TanStack Query": ofTanStack(await load("tanstack-query.ts"), baseUrl),
        "openapi-react-query": ofReactQuery(await load("openapi-react-query.ts"), await load("tanstack-query.ts")),
        "hey-api's client": ofHeyApi(await load("hey-api.ts"), await load("gateway-api/sdk.gen.ts")),
        ky: ofKy((await load<{ api: KyInstance }>("ky.ts")).api),
        axios: ofAxios((await load<{ api: AxiosInstance }>("axios.ts")).api),
      };
      return {
        printed: printed.join("\n"),
        calls,
        [Symbol.asyncDispose]: async () => rmSync(folder, { recursive: true }),
      };
    } finally {
      console.log = log;
    }
  } catch (error) {
    rmSync(folder, { recursive: true });
    throw error;
  }
}

/** As a project checks them that has a bundler. What hey-api generates does not compile with the strictest settings. */
function typeCheck(folder: string): void {
  const settings = {
    extends: relative(folder, join(root, "tsconfig.json")),
    compilerOptions: { module: "preserve", moduleResolution: "bundler", types: [], exactOptionalPropertyTypes: false },
    include: ["."],
    exclude: [],
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(settings));
  try {
    execFileSync(join(root, "node_modules/.bin/tsc"), ["-p", folder, "--pretty", "false"], { encoding: "utf8" });
  } catch (error) {
    throw new Error(`The samples do not compile:\n${(error as { stdout: string }).stdout}`);
  }
}

const ofInspector = (inspector: Inspector): Calls => ({
  GET: () => inspector.queryAllCallInfoByAgentWorkNoEx({ workno: AGENT }),
  PUT: () => inspector.addSupervise({ workNo: AGENT }),
  POST: () => inspector.sayFree(),
  DELETE: () => inspector.stopSuperviseOrInsert({ workNo: AGENT }),
});

type OpenApi = { client: ReturnType<typeof createOpenApiClient> };
const LOOK = "/agentgateway/resource/calldata/{agentid}/allcallinfoEx/{workno}";
const LISTEN = "/agentgateway/resource/qualitycontrol/{agentid}/addsupervise/{workNo}";
const FREE = "/agentgateway/resource/onlineagent/{agentid}/sayfree";
const LEAVE = "/agentgateway/resource/qualitycontrol/{agentid}/{workNo}";
const own = { params: { path: { agentid: inspectorId } } };
const looked = { params: { path: { agentid: inspectorId, workno: AGENT } } };
const agent = { params: { path: { agentid: inspectorId, workNo: AGENT } } };

const ofOpenApi = (client: OpenApi["client"]): Calls => ({
  GET: () => client.GET(LOOK, looked),
  PUT: () => client.PUT(LISTEN, agent),
  POST: () => client.POST(FREE, own),
  DELETE: () => client.DELETE(LEAVE, agent),
});

function ofTanStack({ queryClient }: { queryClient: QueryClient }, baseUrl: string): Calls {
  const { GET, ...others } = ofInspector(createInspector({ baseUrl, agentId: inspectorId, guid: sampleGuid }));
  const mutate = (mutationFn: () => Promise<unknown>) => () =>
    new MutationObserver(queryClient, { mutationFn }).mutate();
  return {
    GET: () => observed(queryClient, { queryKey: ["calls", AGENT], queryFn: GET }),
    PUT: mutate(others.PUT),
    POST: mutate(others.POST),
    DELETE: mutate(others.DELETE),
  };
}

type Observed = ConstructorParameters<typeof QueryObserver>[1];

/** What a query comes to in a component that is mounted. */
const observed = (queryClient: QueryClient, options: Observed): Promise<unknown> =>
  new Promise((resolve, reject) => {
    queryClient.clear();
    const stop = new QueryObserver(queryClient, options).subscribe(({ status, data, error }) => {
      if (status === "pending") return;
      stop();
      if (status === "error") reject(error);
      else resolve(data);
    });
  });

function ofReactQuery(
  { gateway }: { gateway: ReturnType<typeof createQueryClient<QueryPaths>> },
  { queryClient }: { queryClient: QueryClient },
): Calls {
  /** What a hook gives to a component that is rendered on a server. */
  const hooked = <T>(useIt: () => T): T => {
    const given: T[] = [];
    const Component = () => {
      given.push(useIt());
      return null;
    };
    renderToStaticMarkup(createElement(QueryClientProvider, { client: queryClient }, createElement(Component)));
    return given[0] as T;
  };
  const mutate = (useIt: () => Pick<UseMutationResult<unknown, unknown, never>, "mutateAsync">, init: object) => () =>
    hooked(useIt).mutateAsync(init as never);
  return {
    GET: () => observed(queryClient, gateway.queryOptions("get", LOOK, looked) as unknown as Observed),
    PUT: mutate(() => gateway.useMutation("put", LISTEN), agent),
    POST: mutate(() => gateway.useMutation("post", FREE), own),
    DELETE: mutate(() => gateway.useMutation("delete", LEAVE), agent),
  };
}

type HeyApi = Record<string, (options: object) => Promise<unknown>>;
const ofHeyApi = (_: unknown, sdk: HeyApi): Calls => {
  const call = (name: string, path: object) => () => sdk[name]?.({ path }) ?? Promise.reject(new Error(name));
  return {
    GET: call("queryAllCallInfoByAgentWorkNoEx", looked.params.path),
    PUT: call("addSupervise", agent.params.path),
    POST: call("sayFree", own.params.path),
    DELETE: call("stopSuperviseOrInsert", agent.params.path),
  };
};

const below = (path: string) =>
  path
    .replace("/agentgateway/resource/", "")
    .replace("{agentid}", inspectorId)
    .replace(/\{\w+\}/, AGENT);

const ofKy = (api: KyInstance): Calls => ({
  GET: () => api.get(below(LOOK)).json(),
  PUT: () => api.put(below(LISTEN)).json(),
  POST: () => api.post(below(FREE)).json(),
  DELETE: () => api.delete(below(LEAVE)).json(),
});

const ofAxios = (api: AxiosInstance): Calls => ({
  GET: () => api.get(below(LOOK)),
  PUT: () => api.put(below(LISTEN)),
  POST: () => api.post(below(FREE)),
  DELETE: () => api.delete(below(LEAVE)),
});
