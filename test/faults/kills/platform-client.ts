import { until } from "./patience.js";
import type { HistoryEvent, RunAccount } from "./verdict.js";

/** Who calls, and where they work. */
export interface Account {
  readonly token: string;
  readonly project: string;
}

interface RecordPage {
  readonly items: readonly { readonly data: unknown }[];
  readonly nextCursor: string | null;
}

/** Refusals that a caller tries again after. */
const passing = [429, 500, 502, 503];

const json = { "content-type": "application/json" };

const pauseMs = 100;
const callMs = 10_000;

/** Calls the API of servers that may die: until there is an answer that says something. */
export class PlatformClient {
  constructor(
    private readonly url: string,
    private readonly account: Account,
  ) {}

  async publish(flow: string, text: string): Promise<void> {
    await this.#call("PUT", `/flows/${flow}`, { "content-type": "application/yaml" }, text);
  }

  async putSecret(name: string, value: string): Promise<void> {
    await this.#call("PUT", `/secrets/${name}`, json, JSON.stringify({ value }));
  }

  /** Gives the run's id when the start is acknowledged. */
  async start(flow: string, key: string, inputs: object = {}): Promise<string> {
    const headers = { ...json, "idempotency-key": key };
    return ((await this.#call("POST", "/runs", headers, JSON.stringify({ flow, inputs }))) as { id: string })
      .id;
  }

  async status(runId: string): Promise<Pick<RunAccount, "status" | "errorCode">> {
    return (await this.#call("GET", `/runs/${runId}`)) as RunAccount;
  }

  /** Resolves when every run has ended. Throws when for long none has, with what one of them waits for. */
  async whenAllEnded(lookMs: number): Promise<void> {
    for (let open = await this.#open(); open.length > 0;) {
      const { length } = open;
      const first = `/runs/${open[0]!.id}/why`;
      open = await until(
        async () => `the end of one of ${length} runs: ${JSON.stringify(await this.#call("GET", first))}`,
        async () => this.#open().then((now) => (now.length < length ? now : null)),
        lookMs,
      );
    }
  }

  async history(runId: string): Promise<readonly HistoryEvent[]> {
    const page = (await this.#call("GET", `/runs/${runId}/events?limit=200`)) as {
      items: { seq: number; type: string; data: { path?: string } }[];
    };
    return page.items.map(({ seq, type, data }) => ({ seq, type, path: data.path ?? null }));
  }

  /** Of records of any shape. */
  async defineCollection(collection: string): Promise<void> {
    await this.#call("PUT", `/collections/${collection}`, json, JSON.stringify({ schema: true }));
  }

  /** The data of all records. */
  async records(collection: string): Promise<readonly unknown[]> {
    const all: unknown[] = [];
    for (let query = "?limit=200"; query !== "";) {
      const page = (await this.#call("GET", `/collections/${collection}/records${query}`)) as RecordPage;
      all.push(...page.items.map(({ data }) => data));
      query = page.nextCursor === null ? "" : `?limit=200&cursor=${encodeURIComponent(page.nextCursor)}`;
    }
    return all;
  }

  async #open(): Promise<readonly { readonly id: string }[]> {
    const statuses = "status=queued&status=running&status=paused";
    return ((await this.#call("GET", `/runs?${statuses}&limit=200`)) as { items: { id: string }[] }).items;
  }

  async #call(method: string, path: string, headers = {}, body?: string): Promise<unknown> {
    let last = "there was none";
    const { json } = await until(
      () => `an answer to ${method} ${path}: ${last}`,
      async () => {
        const answer = await this.#ask(method, path, headers, body).catch((failure) => {
          last = String(failure);
          return null;
        });
        if (!answer || answer.status < 400) return answer;
        last = JSON.stringify(answer.json);
        if (passing.includes(answer.status)) return null;
        throw new Error(`${method} ${path}: ${last}`);
      },
      pauseMs,
    );
    return json;
  }

  async #ask(method: string, path: string, headers: object, body: string | undefined) {
    const { token, project } = this.account;
    const response = await fetch(`${this.url}/api/v1/projects/${project}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, ...headers },
      signal: AbortSignal.timeout(callMs),
      ...(body !== undefined && { body }),
    });
    return { status: response.status, json: (await response.json()) as unknown };
  }
}
