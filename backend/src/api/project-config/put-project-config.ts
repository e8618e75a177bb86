import { z } from "zod";
import type { ConfigRow } from "../../store/port/project-config.js";
import { etagAnswer, etagHeader, expectEtag, ifMatchHeader } from "../conditions.js";
import { defineRoute } from "../route.js";
import { configEtag, configShape } from "./shapes.js";

export const putProjectConfig = defineRoute({
  method: "PUT",
  path: "/projects/{project}/config",
  operation: "putProjectConfig",
  tag: "projects",
  summary:
    "Sets all values that the project's flows read as `config`. Runs that have started keep what they had.",
  access: { to: "project", role: "editor", scope: "projects:write" },
  headers: z.object(ifMatchHeader),
  body: { kind: "json", maxBytes: 512 * 1_024, schema: configShape },
  answers: { 200: { description: "The values by name.", schema: configShape, headers: etagAnswer } },
  async handle({ standing: { project, caller }, headers, body }, { projectConfig }) {
    const row = await projectConfig.put(project, body as ConfigRow["values"], caller.email, (present) =>
      expectEtag(headers["if-match"], configEtag(present)),
    );
    return { status: 200, headers: etagHeader(configEtag(row)), json: row.values };
  },
});
