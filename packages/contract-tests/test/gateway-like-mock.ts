import { guidRefusals } from "@qualitycontrol/contract/calls";
import { mockHeader } from "@qualitycontrol/core/identity-headers";
import { startMock } from "@qualitycontrol/mock";
import { onTestFinished } from "vitest";
import { type Answer, type Incoming, serve } from "./mutants/mutant.ts";

const [notSignedIn = ""] = guidRefusals;

/** A refusal as a gateway sends it. */
export const refusal = (retcode: string) => ({
  status: 200,
  body: Buffer.from(JSON.stringify({ message: "", retcode, result: {} })),
});

/** A gateway that keeps the contract: a mock without its header, unless a response is replaced. */
export async function gatewayLikeMock(instead: (request: Incoming, count: number) => Partial<Answer> | undefined) {
  let count = 0;
  const mock = await startMock();
  const server = await serve(mock, {
    answer(answer, request) {
      const { [mockHeader]: _, ...headers } = answer.headers;
      const knownGuid = !/^0+-/.test(request.headers["guid"] ?? "");
      return { ...answer, headers, ...(knownGuid ? instead(request, count++) : refusal(notSignedIn)) };
    },
  });
  onTestFinished(async () => {
    await server.close();
    await mock.close();
  });
  return server;
}
