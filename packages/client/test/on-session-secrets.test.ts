import { type SavedSession, type SessionNotSaved, signIn, signOut } from "@qualitycontrol/client/session";
import { describe, expect, it } from "vitest";
import { inspectorId } from "./contract-cases.ts";

describe("an error of onSession", () => {
  it.for(["a new session", "the end"])(
    "is reported without the secrets that were stored before: at %s",
    async (when) => {
      const reported: string[] = [];
      let stored = "";
      const onSession = (saved: SavedSession | undefined) => {
        if (!stored) stored = JSON.stringify([saved?.guid, saved?.cookies]);
        else if (saved || when === "the end") throw new Error(`cannot replace ${stored}`);
      };
      let responses = 0;
      const fetch = async () => {
        responses += when === "the end" ? Number(responses === 0) : 1;
        const headers = new Headers({ "Set-GUID": `JSESSIONID=s3cret-guid${responses}` });
        headers.append("Set-Cookie", `node=s3cret-node${responses}`);
        return Object.defineProperty(Response.json({ message: "", retcode: "0", result: {} }), "headers", {
          value: headers,
        });
      };
      const onSaveError = (error: SessionNotSaved) => reported.push(error.message);
      const options = { baseUrl: "http://localhost", agentId: inspectorId, fetch, onSession, onSaveError };
      await signOut(await signIn(options, {}));
      expect(stored).toContain("s3cret-node1");
      expect(reported).toEqual([expect.stringContaining("onSession failed (Error: cannot replace ")]);
      expect(reported[0]).not.toContain("s3cret");
    },
  );
});
