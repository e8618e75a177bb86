import type { FileMoments } from "./files/file-moments.js";
import type { Log } from "./log.js";
import type { Metrics } from "./metrics.js";

const ends = [
  ...["done", "refused", "failed"],
  ...["untaken", "silent", "brokenOff", "callerGone", "stopping"],
] as const;

/** What becomes of requests for files in a cluster: each is counted, and what an operator should know is said. */
export function fileRequestMoments(metrics: Pick<Metrics, "counterByOutcome">, log: Log): FileMoments {
  const requests = metrics.counterByOutcome<string>(
    "flowrunner_file_requests_total",
    "Requests for files that a file worker was to do, by what became of them.",
    ends,
  );
  return {
    told(project, operation, outcome) {
      const isTold = outcome.outcome === "refused" || outcome.outcome === "failed";
      requests.inc({ outcome: isTold ? outcome.outcome : "done" });
      if (outcome.outcome !== "failed") return;
      log.warn("a file worker has failed", { project, operation, failure: outcome.message });
    },
    givenUp(project, operation, { reason, cause }) {
      requests.inc({ outcome: reason });
      if (reason === "callerGone") return;
      log.warn("a request for files was given up", { project, operation, reason, failure: cause });
    },
  };
}
