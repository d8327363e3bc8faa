import { signIn } from "@qualitycontrol/client/session";
import { newGuidHeader } from "@qualitycontrol/contract/calls";
import { sampleGuid } from "@qualitycontrol/contract/operations";
import { describe, expect, it } from "vitest";
import { credentials, simulateWithPassword } from "./session-fixture.ts";
import { FIRST_INSPECTOR } from "./simulator-fixture.ts";
import { errorOf, inspectorAt } from "./stub-gateway.ts";

describe("a Guid", () => {
  it("is replaced by the result of updateGuid, which no error shows", async () => {
    const renewed = `${sampleGuid}-renewed`;
    const sent: unknown[] = [];
    const inspector = inspectorAt("http://localhost", {
      fetch: async (url, { headers }) => {
        sent.push(headers["Guid"]);
        if (url.includes("sayfree")) return Response.json({ retcode: "100-007", message: `for ${renewed}` });
        // Documented is the Guid in the result; a header with an older one does not replace it.
        return Response.json(
          { message: "", retcode: "0", result: { guid: renewed } },
          { headers: { [newGuidHeader]: `JSESSIONID=${sampleGuid}-older` } },
        );
      },
    });
    expect(await inspector.updateGuid()).toMatchObject({ result: { guid: renewed } });
    expect(await errorOf(inspector.sayFree())).toMatchObject({ gatewayMessage: "for ***" });
    expect(sent).toEqual([sampleGuid, renewed]);
  });

  it("is renewed at the simulator, like one that a poll returns", async () => {
    await using gateway = await simulateWithPassword();
    const inspector = await signIn(gateway.optionsFor(FIRST_INSPECTOR), credentials);
    const { result } = await inspector.updateGuid();
    await inspector.sayFree();
    expect(gateway.sent.at(-1)).toMatchObject({ operation: "sayFree", guid: result.guid });
  });

  it.for([{}, { guid: "" }, { guid: null }, { guid: 1 }, { guid: "two words" }, { guid: "a\nb" }, { guid: "ü" }])(
    "is kept, and updateGuid fails, if the result is %j",
    async (result) => {
      const sent: unknown[] = [];
      const inspector = inspectorAt("http://localhost", {
        fetch: async (_, { headers }) => {
          sent.push(headers["Guid"]);
          return Response.json({ message: "", retcode: "0", result });
        },
      });
      expect(await errorOf(inspector.updateGuid())).toMatchObject({ code: "no-new-guid", outcome: "unknown" });
      await inspector.sayFree();
      expect(sent).toEqual([sampleGuid, sampleGuid]);
    },
  );
});
