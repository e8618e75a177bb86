import { once } from "node:events";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { makeCertificate } from "../../backend/src/testing/kubernetes/certificate.js";
import { RunnerClient } from "../../runners/agent/http/runner-client.js";
import { protocolVersion, routes, type ClaimAnswer } from "../../runners/protocol/index.js";

const claim = { attempt: { id: "one" }, token: "callback" } as ClaimAnswer;
const { signal } = new AbortController();

it("an agent makes one TLS handshake in its life, from its first poll to its result", async () => {
  const { key, cert } = await makeCertificate();
  let handshakes = 0;
  const paths: string[] = [];
  const server = createServer({ key, cert }, (request, response) => {
    paths.push(request.url!);
    const answer = answers[request.url!];
    request.resume().on("end", () => response.writeHead(answer ? 200 : 204).end(JSON.stringify(answer)));
  }).on("secureConnection", () => handshakes++);
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  const client = new RunnerClient({ baseUrl: `https://127.0.0.1:${port}`, authorities: cert });
  const poll = { v: protocolVersion, nonce: "n".repeat(32), agentVersion: "test" } as const;
  for (let time = 0; time < 3; time++) expect(await client.claim("worker", poll, signal)).toBeUndefined();
  await client.heartbeat(claim, { v: protocolVersion, progress: null }, signal);
  await client.logs(claim, [], signal);
  await client.result(claim, "{}", signal);
  client.close();
  server.close();
  expect(paths).toHaveLength(6);
  expect(handshakes).toBe(1);
});

const answers: Readonly<Record<string, object>> = {
  [routes.heartbeat("one")]: { cancel: false, deadline: Date.UTC(2030, 0, 1) },
  [routes.logs("one")]: { acked: -1, cancel: false },
};
