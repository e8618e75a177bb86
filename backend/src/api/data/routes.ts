import type { Route } from "../route.js";
import { batchRecords } from "./batch-records.js";
import { createRecord } from "./create-record.js";
import { deleteCollection } from "./delete-collection.js";
import { deleteRecord } from "./delete-record.js";
import { getCollection } from "./get-collection.js";
import { getRecord } from "./get-record.js";
import { listCollections } from "./list-collections.js";
import { listRecords } from "./list-records.js";
import { patchRecord } from "./patch-record.js";
import { putCollection } from "./put-collection.js";
import { putRecord } from "./put-record.js";
import { queryRecords } from "./query-records.js";

export const dataRoutes: readonly Route[] = [
  listCollections,
  getCollection,
  putCollection,
  deleteCollection,
  listRecords,
  queryRecords,
  createRecord,
  batchRecords,
  getRecord,
  putRecord,
  patchRecord,
  deleteRecord,
];
