import { request } from "node:https";
import { text } from "node:stream/consumers";
import { routes, type ClaimAnswer } from "../../../runners/protocol/index.js";
import type { Cluster } from "./cluster.js";
import { forward, type Forwarded } from "./forward.js";

const release = "flowrunner";
const service = `${release}-runner`;

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** The listener that agents call, called as a test says. */
export class RunnerListener implements Disposable {
  private constructor(
    private readonly forwarded: Forwarded,
    private readonly ca: string,
  ) {}

  static async open({ kubectl }: Cluster): Promise<RunnerListener> {
    const secret = await kubectl(
      ...["get", "secret", `${release}-tls`, "--namespace", release],
      ...["--output", 'go-template={{index .data "ca.crt" | base64decode}}'],
    );
    return new RunnerListener(await forward(release, service, 7401), secret);
  }

  /** With a nonce of its own each time, as an agent that started anew. */
  claim(token: string): Promise<Answer> {
    return this.call(routes.claim, token, { v: 1, nonce: crypto.randomUUID(), agentVersion: "test" });
  }

  heartbeat(attempt: string, token: string): Promise<Answer> {
    return this.call(routes.heartbeat(attempt), token, { v: 1, progress: null });
  }

  succeed({ attempt, token }: Pick<ClaimAnswer, "attempt" | "token">): Promise<Answer> {
    const usage = { wallMs: 1, cpuMs: 1, peakMemoryBytes: 1, exitCode: 0, signal: null, outOfMemory: false };
    const outcome = { status: "ok", output: null };
    const result = { v: 1, outcome, usage, fileHash: null, startedAt: 1, endedAt: 2, logs: [] };
    return this.call(routes.result(attempt.id), token, result);
  }

  call(path: string, token: string, body: object, method = "POST"): Promise<Answer> {
    const { port } = this.forwarded;
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
    const servername = `${service}.${release}.svc`;
    return new Promise((resolve, reject) => {
      const options = { host: "127.0.0.1", port, path, method, headers, servername, ca: this.ca };
      request(options, (response) => {
        text(response).then(
          (read) => resolve({ status: response.statusCode!, body: read === "" ? null : JSON.parse(read) }),
          reject,
        );
      })
        .on("error", reject)
        .end(method === "GET" ? undefined : JSON.stringify(body));
    });
  }

  [Symbol.dispose](): void {
    this.forwarded[Symbol.dispose]();
  }
}
