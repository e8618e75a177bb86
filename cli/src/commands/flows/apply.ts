import { readSources } from "../../input/document-sources.js";
import { readFlows } from "../../input/flows-to-apply.js";
import { usageProblem } from "../../refused.js";
import { complaintText } from "../../render/complaints.js";
import type { ListOptions } from "../../render/formats.js";
import { documentText } from "../../render/listing.js";
import { applyDry, applyFlow, type Applied } from "../../server/apply-flow.js";
import type { Session } from "../../server/session.js";

export interface ApplyOptions extends ListOptions {
  readonly file?: readonly string[];
  readonly recursive?: boolean;
  readonly dryRun?: boolean;
}

/** `flow apply FILE…`: all texts are checked before the first one is applied. */
export async function apply(
  session: Session,
  paths: readonly string[],
  { output, dryRun, ...folders }: ApplyOptions,
): Promise<void> {
  if (paths.length === 0)
    throw usageProblem("there is nothing to apply", "name files or folders, or - for standard input");
  const { api, terminal } = session;
  const flows = readFlows(await readSources(paths, folders, terminal.stdin));
  const applying = { api, project: await session.project() };
  const all: Applied[] = [];
  for (const flow of flows) {
    const applied = await (dryRun ? applyDry : applyFlow)(applying, flow);
    for (const warning of applied.warnings)
      terminal.say(complaintText(warning, flow.source, terminal.styles));
    if (output === "table")
      terminal.print(`flow ${flow.name} ${changeText(applied)}${dryRun ? " (dry run)" : ""}\n`);
    if (output === "name") terminal.print(`${flow.name}\n`);
    all.push(applied);
  }
  if (output === "json" || output === "yaml") terminal.print(documentText({ items: all }, output));
}

function changeText({ change, version }: Applied): string {
  return change === "unchanged" || version === null ? change : `${change} (version ${version})`;
}
