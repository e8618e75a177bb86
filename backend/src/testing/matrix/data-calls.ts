import { newId } from "../../ids.js";
import type { GoodCall, GoodCallOf } from "./calls.js";
import type { Side } from "./cast.js";

const content = { schema: { type: "object" } };
const data = { total: 1 };

async function aCollection({ call, project }: Side): Promise<string> {
  const collection = newId("c");
  await call("PUT", `/projects/${project}/collections/${collection}`, { json: content });
  return collection;
}

const inCollection =
  (call: Omit<GoodCall, "ids"> = {}): GoodCallOf =>
  async (side) => ({ ...call, ids: { collection: await aCollection(side) } });

const ofRecord =
  (call: Omit<GoodCall, "ids"> = {}): GoodCallOf =>
  async (side) => {
    const collection = await aCollection(side);
    const record = newId("r");
    const records = `/projects/${side.project}/collections/${collection}/records`;
    await side.call("POST", records, { json: { id: record, data } });
    return { ...call, ids: { collection, record } };
  };

/** How the routes of collections and records are called well. */
export const dataCalls: Readonly<Record<string, GoodCallOf>> = {
  listCollections: () => ({}),
  getCollection: inCollection(),
  putCollection: () => ({ ids: { collection: newId("c") }, chosen: ["collection"], json: content }),
  deleteCollection: inCollection(),
  listRecords: inCollection(),
  queryRecords: inCollection({ json: {} }),
  createRecord: inCollection({ json: { data } }),
  batchRecords: inCollection({ json: { changes: [{ op: "create", id: "one", data }] } }),
  getRecord: ofRecord(),
  putRecord: ofRecord({ chosen: ["record"], json: { data } }),
  patchRecord: ofRecord({ json: { total: 2 } }),
  deleteRecord: ofRecord({ chosen: ["record"] }),
};
