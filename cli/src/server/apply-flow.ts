import type { FlowToApply } from "../input/flows-to-apply.js";
import { Refused, type Complaint } from "../refused.js";
import { answerOf, foundBy } from "./answers.js";
import type { components } from "@flowrunner/api";
import { ServerProblem } from "./server-problem.js";
import type { Session } from "./session.js";

type Publication = components["schemas"]["Publication"];

/** What became of a flow, in the words of kubectl. */
export interface Applied {
  readonly name: string;
  readonly change: "created" | "configured" | "unchanged";
  /** Number of the newest version; null: there would be one. */
  readonly version: number | null;
  readonly warnings: readonly Complaint[];
}

const changes: { readonly [change in Publication["change"]]: Applied["change"] } = {
  created: "created",
  version: "configured",
  updated: "configured",
  none: "unchanged",
};

/** Publishes a flow. Throws `Refused`, pointing into its file, for one that the server finds faults in. */
export async function applyFlow({ api, project }: ApplyingSession, flow: FlowToApply): Promise<Applied> {
  const params = { path: { project, flow: flow.name } };
  const call = api.PUT("/api/v1/projects/{project}/flows/{flow}", { params, ...documentBody(flow) });
  const { flow: published, change, diagnostics } = await answerOf(call).catch(refuseIn(flow));
  const warnings = diagnostics.map((diagnostic) => inFile(diagnostic, flow));
  return { name: flow.name, change: changes[change], version: published.version, warnings };
}

/** What `applyFlow` would do. */
export async function applyDry({ api, project }: ApplyingSession, flow: FlowToApply): Promise<Applied> {
  const call = api.POST("/api/v1/projects/{project}/flows:validate", {
    params: { path: { project } },
    ...documentBody(flow),
  });
  const { isValid, hash, diagnostics } = await answerOf(call);
  const warnings = diagnostics.map((diagnostic) => inFile(diagnostic, flow));
  if (!isValid) throw new Refused(warnings, flow.source);
  const params = { path: { project, flow: flow.name } };
  const present = await foundBy(api.GET("/api/v1/projects/{project}/flows/{flow}", { params }));
  if (!present) return { name: flow.name, change: "created", version: null, warnings };
  const isSame = present.hash === hash;
  const change = isSame && present.text === flow.text ? "unchanged" : "configured";
  return { name: flow.name, change, version: isSame ? present.version : null, warnings };
}

interface ApplyingSession {
  readonly api: Session["api"];
  /** Its id. */
  readonly project: string;
}

function documentBody({ text }: FlowToApply) {
  return {
    body: text,
    bodySerializer: (body: unknown) => body as string,
    headers: { "content-type": "application/yaml" },
  };
}

function refuseIn(flow: FlowToApply) {
  return (problem: unknown): never => {
    const found = problem instanceof ServerProblem ? problem.details["diagnostics"] : undefined;
    if (!Array.isArray(found) || found.length === 0) throw problem;
    const complaints = (found as Complaint[]).map((complaint) => inFile(complaint, flow));
    throw new Refused(complaints, flow.source);
  };
}

/** The server counts lines from the document's first; people from the file's. */
function inFile(complaint: Complaint, { firstLine }: FlowToApply): Complaint {
  const moved = (range: Complaint["range"]): Complaint["range"] => ({
    start: { ...range.start, line: range.start.line + firstLine - 1 },
    end: { ...range.end, line: range.end.line + firstLine - 1 },
  });
  const { fix, related } = complaint;
  return {
    ...complaint,
    range: moved(complaint.range),
    ...(fix && { fix: { ...fix, range: moved(fix.range) } }),
    ...(related && { related: related.map((other) => ({ ...other, range: moved(other.range) })) }),
  };
}
