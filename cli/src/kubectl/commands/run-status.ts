import { age } from "../../render/age.js";
import { duration } from "../../render/duration.js";
import { factLines, moment, section, type Fact } from "../../render/facts.js";
import { failureLines } from "../../render/flow-error.js";
import { documentText } from "../../render/listing.js";
import { printable } from "../../render/printable.js";
import { tableLines, type Column } from "../../render/table.js";
import { findRun } from "../find-run.js";
import type { KubeSession } from "../kube-session.js";
import type { DocumentFormat } from "../object-end.js";
import { nameOf, type Condition, type Run } from "../run-object.js";

/** `kubectl flow status RUN`: how it stands now. */
export async function runStatus(
  session: KubeSession,
  reference: string,
  { output }: { readonly output: DocumentFormat },
): Promise<void> {
  const run = await findRun(session, reference);
  const { terminal } = session;
  if (output !== "text") return terminal.print(documentText(run.object, output));
  const { conditions = [], error, output: value } = run.object.status ?? {};
  const now = Date.now();
  const { paper } = terminal;
  const lines = [
    ...factLines(factsOf(run, now)),
    ...section("Conditions", tableLines(conditions, conditionColumns(now), paper)),
    ...section(
      "Output",
      value === undefined ? [] : JSON.stringify(value, null, 2).split("\n").map(printable),
    ),
    ...section("Error", error ? failureLines(error, paper.styles) : []),
  ];
  terminal.print(lines.map((line) => `${line}\n`).join(""));
}

function factsOf(run: Run, now: number): Fact[] {
  const { metadata, spec, status = {} } = run.object;
  const time = (instant: string | undefined): string =>
    instant === undefined ? "" : moment(Date.parse(instant), age(Date.parse(instant), now));
  return [
    ["Name", nameOf(run)],
    [
      "Flow",
      spec.flow === undefined
        ? ""
        : `${spec.flow}${status.version === undefined ? "" : ` (version ${status.version})`}`,
    ],
    ["Runtime", spec.runtime ?? ""],
    ["State", status.state ?? "not looked at by a controller yet"],
    ["Progress", status.progress ?? ""],
    ["Attempt", status.attempt === undefined ? "" : String(status.attempt)],
    ["Pod", status.pod ?? ""],
    ["Created", time(metadata.creationTimestamp)],
    ["Started", time(status.startedAt)],
    ["Finished", time(status.finishedAt)],
    ["Took", tookText(run, now)],
    ["Run", status.run ?? ""],
  ];
}

function tookText({ object: { status = {} } }: Run, now: number): string {
  const { startedAt, finishedAt } = status;
  if (startedAt === undefined) return "";
  return duration((finishedAt === undefined ? now : Date.parse(finishedAt)) - Date.parse(startedAt));
}

function conditionColumns(now: number): Column<Condition>[] {
  return [
    { title: "TYPE", text: ({ type }) => type },
    { title: "STATUS", text: ({ status }) => status },
    { title: "REASON", text: ({ reason }) => reason },
    { title: "SINCE", text: ({ lastTransitionTime }) => age(Date.parse(lastTransitionTime), now) },
    { title: "MESSAGE", shrinks: true, text: ({ message }) => message },
  ];
}
