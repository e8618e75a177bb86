import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { FirstUser } from "../../backend/src/bootstrap.js";
import { AppWorld } from "../../backend/src/testing/app-world.js";

/** What Node says of each request that a server of the process has received. */
const requestChannel = "http.server.request.start";

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

/** A server with something in it, which counts what it is asked. */
export class FuzzedServer implements AsyncDisposable {
  requests = 0;
  /** Bytes of the heap that were in use at this many requests. */
  readonly heapAt = new Map<number, number>();
  /** What the server's log said. */
  readonly warnings: string[] = [];

  private constructor(
    readonly world: AppWorld,
    readonly first: FirstUser,
    readonly runId: string,
    private readonly marks: readonly number[],
  ) {
    subscribe(requestChannel, this.#count);
  }

  /** `marks`: numbers of requests at which the heap is measured. */
  static async open(marks: readonly number[]): Promise<FuzzedServer> {
    const warnings: string[] = [];
    const log = {
      warn: (message: string, about: object) => void warnings.push(`${message} ${JSON.stringify(about)}`),
    };
    const world = await AppWorld.create("postgres", { rates: unlimited, log: log as never });
    const first = (await world.app.identity.bootstrap())!;
    const inProject = `/projects/${first.project}`;
    const yaml = { "content-type": "application/yaml" };
    await world.call("PUT", `${inProject}/flows/fuzzed`, { token: first.token, text: flow, headers: yaml });
    const { body } = await world.call("POST", `${inProject}/runs`, {
      token: first.token,
      json: { flow: "fuzzed" },
    });
    return new FuzzedServer(world, first, (body as { id: string }).id, marks);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    unsubscribe(requestChannel, this.#count);
    await this.world[Symbol.asyncDispose]();
  }

  readonly #count = (): void => {
    this.requests++;
    if (!this.marks.includes(this.requests)) return;
    collectGarbage();
    this.heapAt.set(this.requests, process.memoryUsage().heapUsed);
  };
}
