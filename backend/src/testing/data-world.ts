import assert from "node:assert/strict";
import type { CodeAction, DataRight, JsonObject } from "@flowrunner/engine";
import type { ClaimAnswer } from "@flowrunner/protocol";
import type { RecordDocument } from "../data/record-document.js";
import type { RecordPage } from "../data/record-reading.js";
import { newId } from "../ids.js";
import type { Store } from "../store/port/store.js";
import { codeStep, planOf } from "./plans.js";
import type { Reply } from "./scripted-runner.js";
import type { World } from "./world.js";

export const everyRight: readonly DataRight[] = ["read", "create", "update", "delete"];

/** What most cases keep records of. */
export const orderSchema = {
  type: "object",
  required: ["total"],
  properties: { total: { type: "number" }, note: { type: "string" } },
};

export async function addCollection(store: Store, name = "orders", project = "here"): Promise<void> {
  const content = { description: "", schema: orderSchema, etag: newId("c"), createdAt: 0, updatedAt: 0 };
  await store.withTransaction({ project }, (tx) => tx.collections.insert({ name, ...content }));
}

/** Records as nobody's step sees them: what is committed, by id. */
export async function committed(store: Store, project = "here"): Promise<{ [id: string]: JsonObject }> {
  const rest = { filter: null, sort: null, after: null, except: [], limit: 2_000 };
  const found = await store.withTransaction({ project }, (tx) =>
    tx.records.find({ collection: "orders", ...rest }),
  );
  return Object.fromEntries(found.map(({ id, data }) => [id, data]));
}

/** Starts a run of one step that declares `data`, and claims it. */
export async function claimWithData(
  world: World,
  rights: readonly DataRight[] = everyRight,
  { isTransactional = false, project = "here", ...step }: Partial<CodeAction> & DataStep = {},
): Promise<DataCode> {
  const data = { collections: { orders: rights }, isTransactional };
  await world.start(planOf(codeStep("writes", { data, ...step })), { project });
  return new DataCode(world, await world.claim());
}

interface DataStep {
  readonly isTransactional?: boolean;
  readonly project?: string;
}

/** Speaks the Data API as an attempt's code does. */
export class DataCode {
  constructor(
    private readonly world: World,
    readonly held: ClaimAnswer,
  ) {
    assert.ok(held.data, "the claim's answer has a data token");
  }

  get token(): string {
    return this.held.data!.token;
  }

  call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Reply> {
    const url = `${this.held.data!.url}/collections/${path}`;
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    return this.world.runner.send(method, url, this.token, { ...sent, headers });
  }

  put(id: string, data: unknown, headers?: Record<string, string>): Promise<Reply> {
    return this.call("PUT", `orders/records/${id}`, { data }, headers);
  }

  create(id: string, data: unknown, headers?: Record<string, string>): Promise<Reply> {
    return this.call("POST", "orders/records", { id, data }, headers);
  }

  patch(id: string, patch: unknown, headers?: Record<string, string>): Promise<Reply> {
    return this.call("PATCH", `orders/records/${id}`, patch, headers);
  }

  delete(id: string, headers?: Record<string, string>): Promise<Reply> {
    return this.call("DELETE", `orders/records/${id}`, undefined, headers);
  }

  batch(changes: readonly unknown[], headers?: Record<string, string>): Promise<Reply> {
    return this.call("POST", "orders/records:batch", { changes }, headers);
  }

  async get(id: string): Promise<RecordDocument> {
    const { status, body } = await this.call("GET", `orders/records/${id}`);
    assert.equal(status, 200, JSON.stringify(body));
    return body as RecordDocument;
  }

  async ids(query: object = {}): Promise<readonly string[]> {
    const { status, body } = await this.call("POST", "orders/records:query", query);
    assert.equal(status, 200, JSON.stringify(body));
    return (body as RecordPage).items.map(({ id }) => id);
  }
}

/** A refusal's status and code. */
export function refusalOf({ status, body }: Reply): readonly [number, string] {
  return [status, (body as { code?: string } | null)?.code ?? "none"];
}
