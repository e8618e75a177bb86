import type { Json, Waiting } from "@flowrunner/engine";
import { queryOptions } from "@tanstack/react-query";
import { api } from "../api/client.js";
import { answerOf } from "../api/refusal.js";
import type { RunPlace } from "@flowrunner/api";

const whileUnderWayMs = 3_000;

function pathOf({ project, run }: RunPlace) {
  return { params: { path: { project, run } } };
}

/** A run as the API gives it. What it waits for changes without an event, so it is asked for again while it goes on. */
export function runQuery(place: RunPlace) {
  return queryOptions({
    queryKey: ["projects", place.project, "runs", place.run],
    queryFn: ({ signal }) =>
      answerOf(api.GET("/api/v1/projects/{project}/runs/{run}", { ...pathOf(place), signal })),
    refetchInterval: ({ state }) => (state.data?.endedAt === null ? whileUnderWayMs : false),
  });
}

/** What each step under way waits for. */
export function whyQuery(place: RunPlace) {
  return queryOptions({
    queryKey: ["projects", place.project, "runs", place.run, "why"],
    queryFn: async ({ signal }) => {
      const { waiting } = await answerOf(
        api.GET("/api/v1/projects/{project}/runs/{run}/why", { ...pathOf(place), signal }),
      );
      return waiting as unknown as readonly Waiting[];
    },
    refetchInterval: whileUnderWayMs,
    staleTime: 0,
  });
}

export type WhichValue =
  { readonly of: "input" | "output" } | { readonly of: "step" | "stepInput"; readonly path: string };

/** A value whole, however large. Throws `Refusal`. */
export async function wholeValue(place: RunPlace, which: WhichValue): Promise<Json> {
  const { value } = await answerOf(
    api.GET("/api/v1/projects/{project}/runs/{run}/value", {
      params: { path: { project: place.project, run: place.run }, query: which },
    }),
  );
  return value as Json;
}
