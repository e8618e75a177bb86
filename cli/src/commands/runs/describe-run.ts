import type { FlowError, Waiting } from "@flowrunner/engine";
import { age } from "../../render/age.js";
import { duration } from "../../render/duration.js";
import { factLines, moment, section } from "../../render/facts.js";
import { errorLine, failureLines } from "../../render/flow-error.js";
import { labelsText } from "../../render/flow-listing.js";
import { generationMark } from "../../render/generation-mark.js";
import { printable } from "../../render/printable.js";
import { took } from "../../render/run-listing.js";
import { tableLines, type Column } from "../../render/table.js";
import { waitText } from "../../render/wait-text.js";
import { answerOf } from "../../server/answers.js";
import { findRun } from "../../server/run-reference.js";
import { getRun, listSteps, type Run, type Step } from "../../server/runs.js";
import type { Session } from "../../server/session.js";

/** `flow describe run RUN`. */
export async function describeRun(session: Session, reference: string): Promise<void> {
  const { api, clock, terminal } = session;
  const path = { project: await session.project(), run: await findRun(session, reference) };
  const [run, steps, { waiting }] = await Promise.all([
    getRun(session, path),
    listSteps(session, path),
    answerOf(api.GET("/api/v1/projects/{project}/runs/{run}/why", { params: { path } })),
  ]);
  const now = clock.now();
  const { paper } = terminal;
  const lines = [
    ...factLines(factsOf(run, now)),
    ...section("Input", valueLines(run.input)),
    ...section("Steps", tableLines(steps, stepColumns(now), paper)),
    ...section(
      "Waits",
      (waiting as Waiting[]).map((each) => printable(waitText(each, now))),
    ),
    ...section("Output", run.output ? valueLines(run.output) : []),
    ...section("Error", run.error ? failureLines(run.error as FlowError, paper.styles) : []),
  ];
  terminal.print(lines.map((line) => `${line}\n`).join(""));
}

function factsOf(run: Run, now: number): [name: string, text: string][] {
  const { id, flow, version, status, labels, startedBy, priority, createdAt, endedAt } = run;
  return [
    ["Run", id],
    ["Flow", `${flow ?? "not known"}${version === null ? " (not published)" : ` (version ${version})`}`],
    ["Status", status],
    ["Took", took(run, now)],
    ["Started", `${moment(createdAt, age(createdAt, now))}${startedBy === null ? "" : ` by ${startedBy}`}`],
    ["Ended", endedAt === null ? "" : moment(endedAt, age(endedAt, now))],
    ["Labels", labelsText(labels)],
    ["Priority", String(priority)],
  ];
}

/** Longer ones are cut: `flow watch -o json` has them whole. */
const mostLines = 20;

function valueLines({ json, bytes, isLeftOut }: Run["input"]): string[] {
  if (isLeftOut) return [`${bytes} bytes of JSON`];
  const lines = JSON.stringify(json, null, 2).split("\n").map(printable);
  if (lines.length <= mostLines) return lines;
  return [...lines.slice(0, mostLines), `… and ${lines.length - mostLines} lines more`];
}

function stepColumns(now: number): Column<Step>[] {
  return [
    { title: "STEP", text: ({ path, generation }) => `${path}${generationMark(generation)}` },
    { title: "STATUS", text: ({ status }) => status },
    { title: "ATTEMPTS", text: ({ attempts }) => String(attempts) },
    { title: "TOOK", text: ({ startedAt, endedAt }) => duration((endedAt ?? now) - startedAt) },
    { title: "ERROR", shrinks: true, text: ({ error }) => (error ? errorLine(error as FlowError) : "") },
  ];
}
