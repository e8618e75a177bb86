import { applyDefaults } from "../json-schema/defaults.js";
import type { ApproveAction, ProjectRole } from "../flow/plan.js";
import type { Json } from "../json.js";
import type { EmitEvent } from "./commands.js";
import type { StepEnvironment } from "./environment.js";
import { nextDepth } from "./emitting.js";
import type { DecisionMade } from "./facts.js";
import { platformError } from "./flow-error.js";
import { fail, succeedOrFail } from "./outcomes.js";
import { Failure, type Pass } from "./pass.js";
import { pathOf, type Place } from "./place.js";
import { stepPlanOf } from "./plan-lookup.js";
import type { ApprovalPhase, StepState } from "./state.js";
import { statusOf } from "./step-status.js";
import { isStopped } from "./stopping.js";
import { asText, cut } from "./text.js";
import type { Approval, Verdict } from "./waits.js";

const maxMessageLength = 8 * 1024;
const maxUsers = 100;
const roles: readonly ProjectRole[] = ["viewer", "editor", "admin", "owner"];

/**
 * Steps that wait until people have decided.
 *
 * H1 A decision is about one approval: of this path, in this generation of the run. It resumes no other.
 * H2 Nobody decides twice on one approval, and only who may.
 * H3 The first quorum that is reached holds: what comes later, or after the time is over, is refused.
 */
export function askApproval(
  pass: Pass,
  place: Place,
  action: ApproveAction,
  environment: StepEnvironment,
): void {
  const path = pathOf(place);
  const { generation, startedBy } = pass.state;
  const message = asText(pass.json(action.message, environment.at("approve/message")));
  const users = action.users ? usersOf(pass.json(action.users, environment.at("approve/users"))) : [];
  const depth = action.notify === null ? 0 : nextDepth(pass);
  const approval: Approval = {
    generation,
    message: cut(message, maxMessageLength),
    form: action.form,
    users,
    role: action.role,
    quorum: action.quorum,
    rejectQuorum: action.rejectQuorum,
    barred: action.allowsSelf ? null : (startedBy ?? null),
    deadline: pass.now + action.waitMs,
  };
  pass.emit({ type: "ApprovalAsked", path, approval });
  pass.command({ type: "AskApproval", path, approval });
  if (action.notify !== null) pass.command(notice(pass, path, approval, action.notify, depth));
}

/** The event that tells of an approval; another one in each generation. */
function notice(pass: Pass, path: string, approval: Approval, event: string, depth: number): EmitEvent {
  const { generation, message, users, role, deadline } = approval;
  const data = { runId: pass.state.runId, path, generation, message, users: [...users], role, deadline };
  return { type: "EmitEvent", source: `${path}#${generation}`, event, key: null, data, depth };
}

function usersOf(json: Json): string[] {
  const isList = Array.isArray(json) && json.length > 0 && json.length <= maxUsers;
  if (isList && json.every((user) => typeof user === "string")) return [...new Set(json)];
  const message = `approvers.users is a list of 1 to ${maxUsers} e-mail addresses`;
  throw new Failure(platformError("InvalidInput", message));
}

/** Records what somebody decided, or refuses it with the reason. */
export function takeDecision(pass: Pass, fact: DecisionMade): void {
  const step = pass.state.steps.get(fact.path);
  const phase = step?.phase;
  if (phase?.kind !== "approval") return refuseUnasked(pass, fact, step);
  const { approval } = phase;
  if (approval.generation !== fact.generation) return refuseUnasked(pass, fact); // H1
  const place: Place = { scope: step!.scope, step: stepPlanOf(pass.plan, step!) };
  const late = isStopped(place.scope)
    ? "its scope is ending"
    : overBecause(phase, pass.state.pause?.since ?? pass.now);
  if (late !== null)
    return pass.refuse(fact, "ApprovalEnded", `"${fact.path}" is not to be decided any more: ${late}.`); // H3
  const barred = barredBecause(phase, fact);
  if (barred) return pass.refuse(fact, barred.code, barred.message); // H2
  const form = pass.attempt(() => filledIn(pass, place, approval, fact));
  if (!form.ok) return pass.refuse(fact, "Unprocessable", form.error.message, form.error.details);
  const { verdict, by, comment, path } = fact;
  pass.emit({ type: "ApprovalDecided", path, decision: { verdict, by, comment, form: form.result } });
  pass.command({ type: "NoteDecision", path, by });
}

function refuseUnasked(pass: Pass, fact: DecisionMade, step?: StepState): void {
  const { path, generation } = fact;
  const why = step ? `it is ${statusOf(step.phase)}` : "it has ended or has not begun";
  pass.refuse(fact, "ApprovalEnded", `"${path}#${generation}" waits for no decision: ${why}.`);
}

/** `now`: while a run is paused its time does not go on. */
function overBecause(phase: ApprovalPhase, now: number): string | null {
  const reached = verdictOf(phase);
  if (reached) return reached === "approve" ? "it has been approved" : "it has been rejected";
  return phase.deadline <= now ? `its time was over at ${new Date(phase.deadline).toISOString()}` : null;
}

function barredBecause(
  { approval, decisions }: ApprovalPhase,
  { by, role, path }: DecisionMade,
): { readonly code: "Forbidden" | "AlreadyDecided"; readonly message: string } | null {
  if (decisions.some((decision) => decision.by === by))
    return { code: "AlreadyDecided", message: `${by} has decided on "${path}" already.` };
  if (approval.barred === by)
    return { code: "Forbidden", message: `${by} has started the run and may not decide on "${path}".` };
  if (mayDecide(approval, by, role)) return null;
  const who = [...(approval.role ? [`who is ${approval.role}`] : []), ...approval.users].join(", ");
  return { code: "Forbidden", message: `${by} may not decide on "${path}". Who may: ${who}.` };
}

function mayDecide({ users, role }: Approval, by: string, own: ProjectRole): boolean {
  return users.includes(by) || (role !== null && roles.indexOf(own) >= roles.indexOf(role));
}

/** Only an approval must fill in the form. */
function filledIn(pass: Pass, place: Place, { form }: Approval, fact: DecisionMade): { readonly json: Json } {
  const isLeftOut = fact.form === null;
  if (isLeftOut && (fact.verdict === "reject" || form === null)) return { json: null };
  if (form === null)
    throw new Failure(platformError("InvalidInput", `"${fact.path}" asks for no form: leave it out.`));
  const value = { json: applyDefaults(form, fact.form ?? {}) };
  pass.check(form, value, "InvalidInput", `the form of "${place.step.name}"`);
  return value;
}

/** Looks at a step that waits for decisions: ends it when a quorum is reached, or its time is over. */
export function visitApproval(pass: Pass, place: Place, phase: ApprovalPhase): void {
  const { onTimeout, onReject } = place.step.action as ApproveAction;
  const reached = verdictOf(phase);
  if (reached === null && phase.deadline > pass.now) return;
  if (reached === null && onTimeout === "fail") {
    const message = `"${place.step.name}" was not decided in time`;
    return fail(pass, place, platformError("Timeout", message, { decisions: decisionsOf(phase) }));
  }
  const verdict = reached ?? (onTimeout === "approve" ? "approve" : "reject");
  if (verdict === "reject" && onReject === "fail") return fail(pass, place, rejection(place, phase));
  succeedOrFail(pass, place, () => ({
    json: { approved: verdict === "approve", decisions: decisionsOf(phase), form: lastForm(phase, verdict) },
  }));
}

function rejection(place: Place, phase: ApprovalPhase): ReturnType<typeof platformError> {
  const last = phase.decisions.findLast(({ verdict }) => verdict === "reject");
  const why = last ? ` by ${last.by}${last.comment ? `: ${last.comment}` : ""}` : ": nobody decided in time";
  return platformError("Rejected", `"${place.step.name}" was rejected${why}`, {
    decisions: decisionsOf(phase),
  });
}

/** H3 Whichever quorum was reached; decisions that would reach the other one are refused. */
function verdictOf({ approval, decisions }: ApprovalPhase): Verdict | null {
  const count = (wanted: Verdict): number => decisions.filter(({ verdict }) => verdict === wanted).length;
  if (count("approve") >= approval.quorum) return "approve";
  return count("reject") >= approval.rejectQuorum ? "reject" : null;
}

function decisionsOf({ decisions }: ApprovalPhase): Json[] {
  return decisions.map(({ verdict, by, at, comment, form }) => ({
    ...{ verdict, by, at: new Date(at).toISOString(), comment },
    form: form.json,
  }));
}

/** Of who brought the verdict about. */
function lastForm({ decisions }: ApprovalPhase, verdict: Verdict): Json {
  return decisions.findLast((decision) => decision.verdict === verdict)?.form.json ?? null;
}
