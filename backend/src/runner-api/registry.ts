import { batchRecords } from "./data/batch-records.js";
import { createRecord } from "./data/create-record.js";
import { deleteRecord } from "./data/delete-record.js";
import { getRecord } from "./data/get-record.js";
import { listRecords } from "./data/list-records.js";
import { patchRecord } from "./data/patch-record.js";
import { putRecord } from "./data/put-record.js";
import { queryRecords } from "./data/query-records.js";
import { pollFiles } from "./files/poll-files.js";
import { takeFileRequest } from "./files/take-file-request.js";
import { tellFileOutcome } from "./files/tell-file-outcome.js";
import { claim } from "./claim.js";
import { heartbeat } from "./heartbeat.js";
import { logs } from "./logs.js";
import { result } from "./result.js";
import type { Route } from "./route.js";

/** Everything that the runner listener answers. What is not here does not exist. */
export const runnerRoutes: readonly Route[] = [
  claim,
  heartbeat,
  logs,
  result,
  pollFiles,
  takeFileRequest,
  tellFileOutcome,
  listRecords,
  queryRecords,
  createRecord,
  batchRecords,
  getRecord,
  putRecord,
  patchRecord,
  deleteRecord,
];
