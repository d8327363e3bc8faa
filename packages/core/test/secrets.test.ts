import { newGuidHeader } from "@qualitycontrol/contract/calls";
import { expect, test } from "vitest";
import { loadContract } from "../src/contract.ts";
import { Secrets } from "../src/secrets.ts";

const response = (headers: Record<string, string | string[]>) => ({ status: 200, headers, body: new Uint8Array() });

test("what a response sets is concealed afterwards: a Guid and every cookie, but no attribute and no short preference", async () => {
  const secrets = new Secrets(await loadContract());
  secrets.learnFromResponse(
    response({
      [newGuidHeader.toLowerCase()]: "JSESSIONID=0a1b2c3d4e",
      "set-cookie": ["loadbalance=5f6a7b8c; Path=/agents; HttpOnly", "lang=en", "other=a=b9d8e7; Secure"],
    }),
  );
  const shown = secrets.hide("0a1b2c3d4e 5f6a7b8c a=b9d8e7 /agents HttpOnly Secure en");
  expect(shown).toBe("*** *** *** /agents HttpOnly Secure en");
});
