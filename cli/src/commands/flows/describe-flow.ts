import { parseDocuments, validateFlow } from "@flowrunner/engine";
import { age } from "../../render/age.js";
import { factLines, moment, section } from "../../render/facts.js";
import { labelsText, versionListing } from "../../render/flow-listing.js";
import { inputLines } from "../../render/input-lines.js";
import { runListing } from "../../render/run-listing.js";
import { tableLines } from "../../render/table.js";
import { getFlow, listFlowVersions } from "../../server/flows.js";
import { listRuns } from "../../server/runs.js";
import type { Session } from "../../server/session.js";

/** How many versions, and how many runs, are shown: the newest. */
const shown = 5;

/** `flow describe flow NAME`. */
export async function describeFlow(session: Session, name: string): Promise<void> {
  const [flow, versions, runs] = await Promise.all([
    getFlow(session, name),
    listFlowVersions(session, name, shown),
    listRuns(session, { flow: name }, shown),
  ]);
  const now = session.clock.now();
  const { plan } = validateFlow(parseDocuments(flow.text)[0]!);
  const narrow = runListing(now).columns.filter(({ isWide, title }) => !isWide && title !== "FLOW");
  const { paper, print } = session.terminal;
  const lines = [
    ...factLines([
      ["Name", flow.name],
      ["Description", flow.description ?? ""],
      ["Labels", labelsText(flow.labels)],
      ["Version", `${flow.version} (${flow.hash.slice(0, 12)})`],
      ["Changed", `${moment(flow.updatedAt, age(flow.updatedAt, now))} by ${flow.updatedBy}`],
      ["Created", `${moment(flow.createdAt, age(flow.createdAt, now))} by ${flow.createdBy}`],
    ]),
    ...section("Inputs", inputLines(plan?.inputs ?? null)),
    ...section("Newest versions", tableLines(versions, versionListing(now).columns, paper)),
    ...section("Newest runs", tableLines(runs, narrow, paper)),
  ];
  print(lines.map((line) => `${line}\n`).join(""));
}
