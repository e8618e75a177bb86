import { api } from "../../api/client.js";
import { pagesQuery } from "../../api/pages-query.js";
import { parseCondition, periods, type RunsSearch } from "./runs-search.js";

const onePageMs = 3_000;
const morePagesMs = 15_000;

/** The runs of a project that an address asks for, newest first. */
export function runsQuery(project: string, search: RunsSearch) {
  const { status, flow, since, where } = search;
  const key = JSON.stringify({ status, flow, since, where });
  return pagesQuery(["projects", project, "runs", "list", key], (page, signal) =>
    api.GET("/api/v1/projects/{project}/runs", {
      params: { path: { project }, query: { ...filterOf(search), ...page } },
      signal,
    }),
  );
}

/** How often a list of so many pages is asked for again while it is looked at, in milliseconds. */
export function freshEveryMs(pages: number): number {
  return pages > 1 ? morePagesMs : onePageMs;
}

interface Filter {
  status?: ("queued" | "running" | "paused" | "succeeded" | "failed" | "cancelled")[];
  flow?: string;
  createdAfter?: number;
  version?: number;
  startedBy?: string;
  label?: string[];
  input?: string[];
  output?: string[];
}

/** What the API takes for what an address asks for. */
export function filterOf({ status, flow, since, where = [] }: RunsSearch): Filter {
  const filter: Filter = {
    ...(status && { status: [...status] }),
    ...(flow !== undefined && { flow }),
    ...(since && { createdAfter: Date.now() - periods[since].ms }),
  };
  for (const text of where) {
    const condition = parseCondition(text);
    switch (condition?.kind) {
      case "startedBy":
        filter.startedBy = condition.user;
        break;
      case "version":
        filter.version = condition.version;
        break;
      case "label":
      case "input":
      case "output":
        (filter[condition.kind] ??= []).push(condition.equality);
    }
  }
  return filter;
}
