import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { ServerResponse } from "node:http";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { FirstUser } from "../../backend/src/bootstrap.js";
import { silentLog } from "../../backend/src/log.js";
import { AppWorld } from "../../backend/src/testing/app-world.js";

/** What Node says of each request that a server of the process has received. */
const requestChannel = "http.server.request.start";
/** The same of each answer that was written. */
const answerChannel = "http.server.response.finish";

/** Nobody is told to wait: a fuzzer asks as often as it can. */
const unlimited = {
  addressRequestsPerMinute: 10_000_000,
  credentialRequestsPerMinute: 10_000_000,
  tenantRequestsPerMinute: 10_000_000,
};

const flow = `apiVersion: flowrunner.dev/v1alpha1
kind: Flow
metadata: {name: fuzzed}
spec:
  steps:
    - name: only
      value: "\${ inputs }"
`;

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

interface Furnishing {
  readonly world: AppWorld;
  readonly first: FirstUser;
  readonly runId: string;
  /** Of a token that may be deleted. */
  readonly tokenId: string;
  /** What the server's log said. */
  readonly warnings: readonly string[];
}

/** A server with something in it, which counts what it is asked. */
export class FuzzedServer implements AsyncDisposable {
  requests = 0;
  /** Requests that were not refused. */
  successes = 0;
  /** Bytes of the heap that were in use at this many requests. */
  readonly heapAt = new Map<number, number>();

  private constructor(
    readonly has: Furnishing,
    private readonly marks: readonly number[],
  ) {
    subscribe(requestChannel, this.#count);
    subscribe(answerChannel, this.#judge);
  }

  /** `marks`: numbers of requests at which the heap is measured. */
  static async open(marks: readonly number[]): Promise<FuzzedServer> {
    const warnings: string[] = [];
    const log = {
      ...silentLog,
      warn: (message: string, about: object) => void warnings.push(`${message} ${JSON.stringify(about)}`),
    };
    const world = await AppWorld.create("postgres", { rates: unlimited, log });
    const first = (await world.app.identity.bootstrap())!;
    const inProject = `/projects/${first.project}`;
    const yaml = { "content-type": "application/yaml" };
    await world.call("PUT", `${inProject}/flows/fuzzed`, { token: first.token, text: flow, headers: yaml });
    const made = async (path: string, json: object): Promise<string> => {
      const { body } = await world.call("POST", path, { token: first.token, json });
      return (body as { id: string }).id;
    };
    const runId = await made(`${inProject}/runs`, { flow: "fuzzed" });
    const tokenId = await made("/account/tokens", { name: "deleted", scopes: ["account:read"] });
    return new FuzzedServer({ world, first, runId, tokenId, warnings }, marks);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    unsubscribe(requestChannel, this.#count);
    unsubscribe(answerChannel, this.#judge);
    await this.has.world[Symbol.asyncDispose]();
  }

  readonly #count = (): void => {
    this.requests++;
    if (!this.marks.includes(this.requests)) return;
    collectGarbage();
    this.heapAt.set(this.requests, process.memoryUsage().heapUsed);
  };

  readonly #judge = (message: unknown): void => {
    const { response } = message as { readonly response: ServerResponse };
    if (response.statusCode < 300) this.successes++;
  };
}
