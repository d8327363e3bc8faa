import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { requestTimeouts } from "@qualitycontrol/mock/timeouts";
import { expect, test } from "vitest";
import { liveServer } from "../../scripts/docs/live-server.ts";

test("the docs server disconnects slow clients as mock and simulator do", () => {
  const folder = mkdtempSync(join(tmpdir(), "qualitycontrol-docs-"));
  const { server } = liveServer(folder);
  const { connectionsCheckingInterval: _, ...limits } = requestTimeouts;
  expect(server).toMatchObject(limits);
  rmSync(folder, { recursive: true });
});
