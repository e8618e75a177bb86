import type { Json } from "@flowrunner/engine";
import { queryOptions } from "@tanstack/react-query";
import { api } from "../../../api/client.js";
import { answerOf } from "../../../api/refusal.js";
import type { RunPlace } from "@flowrunner/api";
import { documentOf } from "../../../run/run-document.js";
import { runQuery, wholeValue } from "../../../run/run-queries.js";
import { startable, type Startable } from "../../../run/start/startable.js";

/** What a run is started of and begins with; `input` is null where nothing was given before. */
export interface Start {
  readonly startable: Startable;
  readonly begin: { readonly input: Json } | null;
}

/** A flow as it was published last. */
export const newestQuery = (project: string, flow: string) =>
  queryOptions({
    queryKey: ["projects", project, "flows", flow, "start"],
    queryFn: async ({ signal }): Promise<Start> => {
      const { version, text } = await answerOf(
        api.GET("/api/v1/projects/{project}/flows/{flow}", { params: { path: { project, flow } }, signal }),
      );
      return { startable: startable({ kind: "version", flow, version }, text), begin: null };
    },
  });

/** What a run ran, once more: of a draft its own text, else what is published now. */
export const againQuery = (place: RunPlace, flow: string) =>
  queryOptions({
    queryKey: ["projects", place.project, "runs", place.run, "again"],
    queryFn: async ({ client }): Promise<Start> => {
      const [{ version }, input] = await Promise.all([
        client.fetchQuery(runQuery(place)),
        wholeValue(place, { of: "input" }),
      ]);
      const begin = { input };
      if (version !== null) return { ...(await client.fetchQuery(newestQuery(place.project, flow))), begin };
      const document = await documentOf(place);
      return { startable: startable({ kind: "draft", flow, document }, document), begin };
    },
  });
