import type { Route } from "../route.js";
import { cancelRun } from "./cancel-run.js";
import { explainRun } from "./explain-run.js";
import { getActivity } from "./get-activity.js";
import { getRunDocument } from "./get-run-document.js";
import { getRunValue } from "./get-run-value.js";
import { getRun } from "./get-run.js";
import { listRunEvents } from "./list-run-events.js";
import { listRunLog } from "./list-run-log.js";
import { listRunSteps } from "./list-run-steps.js";
import { listRuns } from "./list-runs.js";
import { pauseRun } from "./pause-run.js";
import { resumeRun } from "./resume-run.js";
import { retryRun } from "./retry-run.js";
import { signalRun } from "./signal-run.js";
import { startRun } from "./start-run.js";
import { terminateRun } from "./terminate-run.js";

/** A path that ends in a verb stands before the one that would take the verb for a part of the id. */
export const runRoutes: readonly Route[] = [
  listRuns,
  getActivity,
  startRun,
  cancelRun,
  terminateRun,
  pauseRun,
  resumeRun,
  retryRun,
  signalRun,
  getRun,
  listRunSteps,
  listRunEvents,
  listRunLog,
  getRunValue,
  getRunDocument,
  explainRun,
];
