import { once } from "node:events";
import type { Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { type AddressInfo, connect, createServer as createRawServer } from "node:net";
import { text } from "node:stream/consumers";
import type { ConnectionOptions } from "node:tls";
import { guidHeader, newGuidHeader } from "@qualitycontrol/contract/calls";
import { describe, expect, it, onTestFinished } from "vitest";
import { privateAuthority } from "../../../test/private-authority.ts";
import { clientSamples, importSample, type Sample } from "./samples.ts";
import { type Gateway, startGateway } from "./stub-gateway.ts";

const { createBackEnd } = await importSample<{ createBackEnd(baseUrl: string, tls?: ConnectionOptions): Server }>(
  clientSamples().find(({ module }) => module === "back-end.ts") as Sample,
);

const authority = privateAuthority();

/** Starts the README's back end. Returns a function that sends a raw request on its own connection. */
async function startBackEnd(baseUrl: string, tls?: ConnectionOptions) {
  const server = createBackEnd(baseUrl, tls);
  await once(server.listen(0, "127.0.0.1"), "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return async (head: string, body = "") => {
    const socket = connect(port, "127.0.0.1");
    socket.write(`${head.trim().replaceAll("\n", "\r\n")}\r\n\r\n${body}`);
    const answered = await text(socket);
    return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(answered)?.[1]), answered };
  };
}

const echo = () => startGateway((_, response) => response.setHeader(newGuidHeader, "JSESSIONID=new").end("{}"));
const last = ({ requests }: Gateway) => requests.at(-1);

describe("the README's back end", () => {
  it.for(["OPTIONS *", "GET http://127.0.0.2/x", "GET https://127.0.0.2/x", "GET @127.0.0.2/x", "GET .127.0.0.2/x"])(
    "responds with 400 to a target that is not a path, and keeps running: %s",
    async (target) => {
      await using gateway = await echo();
      const send = await startBackEnd(gateway.url);
      const { status } = await send(`${target} HTTP/1.1\nHost: page.example\nGuid: a\nConnection: close`);
      expect(status).toBe(400);
      expect(gateway.requests).toEqual([]);
      expect((await send("GET /y HTTP/1.1\nHost: page.example\nConnection: close")).status).toBe(200);
    },
  );

  it("keeps running after CONNECT, an upgrade, and input that is not HTTP", async () => {
    await using gateway = await echo();
    const send = await startBackEnd(gateway.url);
    await send("CONNECT 127.0.0.2:80 HTTP/1.1\nHost: page.example");
    await send("\u0000\u0001 nonsense");
    const upgrade = "GET /y HTTP/1.1\nHost: page.example\nConnection: Upgrade, close\nUpgrade: websocket";
    expect((await send(upgrade)).status).toBe(200);
    expect(last(gateway)?.headers).not.toHaveProperty("upgrade");
  });

  it("sends requests only to the gateway's host, whatever the path", async () => {
    await using gateway = await echo();
    const send = await startBackEnd(gateway.url);
    for (const path of ["//127.0.0.2/x", "/@127.0.0.2/x", "/\\127.0.0.2", "/a?b=http://127.0.0.2", "/%2e%2e/x"]) {
      await send(`GET ${path} HTTP/1.1\nHost: page.example\nGuid: a\nConnection: close`);
      expect(last(gateway)).toMatchObject({ url: path, headers: { guid: "a" } });
    }
  });

  it("forwards method, path, body, Guid and Set-GUID, sets the gateway's Host, and drops hop-by-hop headers", async () => {
    await using gateway = await echo();
    const send = await startBackEnd(`${gateway.url}/prefix/`);
    const { status, answered } = await send(
      [
        "POST /agentgateway/x?y=1 HTTP/1.1",
        "Host: page.example",
        `${guidHeader}: a.AgentGateway1`,
        "Connection: close, X-Private",
        "X-Private: secret",
        "Keep-Alive: timeout=5",
        "TE: trailers",
        "Proxy-Authorization: Basic x",
        "Content-Length: 2",
      ].join("\n"),
      "{}",
    );
    expect(status).toBe(200);
    expect(answered).toMatch(new RegExp(`^${newGuidHeader}: JSESSIONID=new\r$`, "im"));
    const { host } = new URL(gateway.url);
    expect(last(gateway)).toMatchObject({ method: "POST", url: "/prefix/agentgateway/x?y=1", body: "{}" });
    const { headers } = last(gateway) as Gateway["requests"][number];
    expect(headers).toMatchObject({ host, guid: "a.AgentGateway1", "content-length": "2" });
    for (const name of ["x-private", "te", "proxy-authorization"]) expect(headers).not.toHaveProperty(name);
    expect(headers["keep-alive"]).not.toBe("timeout=5");
  });

  it("forwards cookies in both directions, each for the page's origin and every path", async () => {
    await using gateway = await startGateway((_, response) =>
      response
        .setHeader("Set-Cookie", ["a=1; Domain=gateway.example; Path=/prefix; Secure", "b=2;path = /;HttpOnly", "c=3"])
        .end("{}"),
    );
    const send = await startBackEnd(`${gateway.url}/prefix`);
    const request = "GET /x HTTP/1.1\nHost: page.example\nCookie: a=1; b=2\nConnection: close";
    const { answered } = await send(request);
    expect(last(gateway)?.headers.cookie).toBe("a=1; b=2");
    expect(answered.match(/^Set-Cookie: .*$/gim)).toEqual([
      "Set-Cookie: a=1; Secure; Path=/",
      "Set-Cookie: b=2;HttpOnly; Path=/",
      "Set-Cookie: c=3; Path=/",
    ]);
    await using plain = await echo();
    expect((await (await startBackEnd(plain.url))(request)).answered).not.toMatch(/^set-cookie/im);
  });

  it("rejects a body without a length, which could be parsed as a second request", async () => {
    await using gateway = await echo();
    const send = await startBackEnd(gateway.url);
    const { status } = await send(
      "DELETE /x HTTP/1.1\nHost: page.example\nTransfer-Encoding: chunked\nConnection: close",
      "1c\r\nDELETE /y HTTP/1.1\r\nHost: a\r\n\r\n0\r\n\r\n",
    );
    expect(status).toBe(400);
    expect(gateway.requests).toEqual([]);
  });

  it("connects to a gateway over TLS, with the gateway's server name", async () => {
    const names: unknown[] = [];
    const gateway = createTlsServer(authority.tls, ({ headers }, response) => {
      names.push(headers.host);
      response.end("{}");
    });
    await once(gateway.listen(0, "127.0.0.1"), "listening");
    onTestFinished(() => {
      gateway.closeAllConnections();
      gateway.close();
    });
    const host = `127.0.0.1:${(gateway.address() as AddressInfo).port}`;
    const request = "GET /x HTTP/1.1\nHost: page.example\nConnection: close";
    const withCa = await startBackEnd(`https://${host}`, { ca: authority.ca });
    expect((await withCa(request)).status).toBe(200);
    expect(names).toEqual([host]);
    const withoutCa = await startBackEnd(`https://${host}`);
    expect((await withoutCa(request)).status, "a certificate that it does not trust").toBe(502);
  });

  it("responds with 502 and sends once when the gateway closes the connection without a response", async () => {
    await using gateway = await startGateway((request) => request.socket.destroy());
    const send = await startBackEnd(gateway.url);
    for (const method of ["GET", "POST", "PUT", "DELETE"]) {
      expect((await send(`${method} /x HTTP/1.1\nHost: page.example\nConnection: close`)).status).toBe(502);
    }
    expect(gateway.requests, "each sent once").toHaveLength(4);
  });

  it.for([
    "HTTP/1.1 099 Low",
    "HTTP/1.1 999 High",
    "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade",
    "nonsense",
  ])("responds with 502 if the gateway's response is not a valid final one, and keeps running: %j", async (head) => {
    const gateway = createRawServer((socket) => {
      socket.on("error", () => {});
      socket.once("data", () => socket.end(`${head}\r\nContent-Length: 0\r\n\r\n`));
    });
    await once(gateway.listen(0, "127.0.0.1"), "listening");
    onTestFinished(() => void gateway.close());
    const send = await startBackEnd(`http://127.0.0.1:${(gateway.address() as AddressInfo).port}`);
    for (let count = 0; count < 2; count++) {
      expect((await send("GET /x HTTP/1.1\nHost: page.example\nConnection: close")).status).toBe(502);
    }
  });
});
