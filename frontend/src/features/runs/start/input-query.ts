import type { Json } from "@flowrunner/engine";
import { queryOptions } from "@tanstack/react-query";
import { wholeValue } from "../run/run-queries.js";

/** What a run was given; `input` is null where no run is named. */
export const inputQuery = (project: string, run: string | null) =>
  queryOptions({
    queryKey: ["projects", project, "runs", run, "input"],
    queryFn: async (): Promise<{ readonly input: Json } | null> =>
      run === null ? null : { input: await wholeValue({ project, run }, { of: "input" }) },
    staleTime: Infinity,
  });
