import { createServer } from "node:http";
import { expect, test } from "vitest";
import { listen } from "../src/listen.ts";

test("an idle connection is kept, so that a client on a busy machine can use it again", async () => {
  const { url, close } = await listen(
    createServer((_, response) => response.end()),
    "127.0.0.1",
    0,
  );
  const { headers } = await fetch(url);
  expect(headers.get("keep-alive")).toBe("timeout=65");
  await close();
});
