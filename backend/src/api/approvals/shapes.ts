import { z } from "zod";
import type { ApprovalRow } from "../../store/port/approvals.js";
import { time } from "../accounts/shapes.js";
import { json } from "../runs/shapes.js";

/** Names an approval of a run: its step's path, and behind `#` how often the run had been retried, unless it had not. */
export const approvalName = z
  .string()
  .max(2_000)
  .regex(/^[^\0#]+(#[1-9]\d{0,8})?$/, "a step's path, as `batch[3].review` or `batch[3].review#1`");

export interface NamedApproval {
  readonly path: string;
  readonly generation: number;
}

export function readApprovalName(name: string): NamedApproval {
  const [path, generation = "0"] = name.split("#") as [string, string?];
  return { path, generation: Number(generation) };
}

function nameOf({ path, generation }: NamedApproval): string {
  return generation === 0 ? path : `${path}#${generation}`;
}

export const approvalShape = z
  .strictObject({
    run: z.string().describe("The run's id."),
    flow: z.string().nullable().describe("Null: it is not known."),
    name: z
      .string()
      .describe("What a decision on it names: `batch[3].review`, after a retry of the run `…#1`."),
    path: z.string().describe("The step's."),
    generation: z.int().describe("How often the run had been retried."),
    message: z.string(),
    form: json.describe("The JSON Schema of what is filled in; null: nothing is."),
    users: z.array(z.string()).describe("E-mail addresses of people who may decide."),
    role: z.string().nullable().describe("Who has at least this one may decide; null: nobody by role."),
    quorum: z.int().describe("How many must approve."),
    rejectQuorum: z.int().describe("How many must reject."),
    barred: z.string().nullable().describe("Who started the run and may not decide; null: nobody is barred."),
    decidedBy: z.array(z.string()).describe("Who has decided already."),
    askedAt: time,
    deadline: time.describe("When it is over, in epoch milliseconds; a pause of the run moves it on."),
  })
  .meta({ id: "Approval" });

export function approvalOf({ runId: run, ...row }: ApprovalRow): z.input<typeof approvalShape> {
  return { ...row, run, name: nameOf(row), users: [...row.users], decidedBy: [...row.decidedBy] };
}
