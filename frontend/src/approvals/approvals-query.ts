import { infiniteQueryOptions } from "@tanstack/react-query";
import { api } from "../api/client.js";
import { pagesQuery } from "../api/pages-query.js";

/** People decide elsewhere, too, and new approvals come: nothing tells of it but asking again. */
const askedAgainMs = 5_000;

/** What waits for the decision of who is signed in, the longest waiting first; of one run, or (null) of all. */
export function approvalsQuery(project: string, run: string | null) {
  const of = run === null ? {} : { run };
  const pages = pagesQuery(["projects", project, "approvals", run ?? "all"], (page, signal) =>
    api.GET("/api/v1/projects/{project}/approvals", {
      params: { path: { project }, query: { waitingFor: "me", ...of, ...page } },
      signal,
    }),
  );
  return infiniteQueryOptions({ ...pages, refetchInterval: askedAgainMs });
}
