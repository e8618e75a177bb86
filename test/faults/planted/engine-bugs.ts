import type { Planting } from "./planted-bug.js";

/** A rule of the engine taken out, and the seed of a random flow on which it is missed. */
export interface EngineBug extends Planting {
  readonly seed: number;
}

const run = "engine/run";

/** One rule of each kind: needs, joins, attempts, retries, stops, pauses, scopes, variables. */
export const engineBugs: readonly EngineBug[] = [
  {
    name: "a skipped step does not satisfy a plain need",
    file: `${run}/needs.ts`,
    edits: [
      [
        'return phase?.kind === "succeeded" || phase?.kind === "skipped";',
        'return phase?.kind === "succeeded";',
      ],
    ],
    seed: 15,
  },
  {
    name: "a counted need counts failures",
    file: `${run}/needs.ts`,
    edits: [
      ['(end) => end?.kind === "succeeded"', '(end) => end?.kind === "succeeded" || end?.kind === "failed"'],
    ],
    seed: 21,
  },
  {
    name: "a count that cannot be reached any more is waited for",
    file: `${run}/needs.ts`,
    edits: [["if (succeeded + open >= some.count)", "if (succeeded + open >= some.count - 1)"]],
    seed: 21,
  },
  {
    name: "a join wants one success more than it says",
    file: `${run}/joins.ts`,
    edits: [
      ['if (succeeded >= join.count) return "success";', 'if (succeeded > join.count) return "success";'],
    ],
    seed: 42,
  },
  {
    name: "a join of all overlooks the first failure",
    file: `${run}/joins.ts`,
    edits: [['join.kind === "all" && failed > 0', 'join.kind === "all" && failed > 1']],
    seed: 7,
  },
  {
    name: "a retry that is due starts in a stopped scope",
    file: `${run}/attempts.ts`,
    edits: [["if (isDue && !isStopped(place.scope))", "if (isDue)"]],
    seed: 409,
  },
  {
    name: "a success is lost while it is cancelled",
    file: `${run}/attempts.ts`,
    edits: [
      [
        'if (outcome.status === "cancelled") return',
        'if (outcome.status === "cancelled" || phase.stop) return',
      ],
    ],
    seed: 42,
  },
  {
    name: "a lost worker is made good for steps that are not idempotent, too",
    file: `${run}/attempts.ts`,
    edits: [["const mayRepeat = action.isIdempotent && ", "const mayRepeat = "]],
    seed: 33,
  },
  {
    name: "a code that is not listed is retried",
    file: `${run}/attempts.ts`,
    edits: [["if (retry.codes && !retry.codes.includes(error.code)) return false;", ""]],
    seed: 141,
  },
  {
    name: "the run's timeout goes on in a pause",
    file: `${run}/evolve-pause.ts`,
    edits: [["state.deadline += length;", ""]],
    seed: 24,
  },
  {
    name: "a container's timeout goes on in a pause",
    file: `${run}/evolve-pause.ts`,
    edits: [["phase.deadline += length;", ""]],
    seed: 172,
  },
  {
    name: "a paused run starts steps",
    file: `${run}/stopping.ts`,
    edits: [["return outcome !== null || pause !== null;", "return outcome !== null;"]],
    seed: 8,
  },
  {
    name: "a paused run in which a step has failed cannot be cancelled",
    file: `${run}/operations.ts`,
    edits: [["if (isDecided && !pass.state.pause) return; // O1", "if (isDecided) return;"]],
    seed: 217,
  },
  {
    name: "losers are cancelled though cancelRest is false",
    file: `${run}/containers.ts`,
    edits: [['if ("cancelRest" in action && action.cancelRest)', 'if ("cancelRest" in action)']],
    seed: 218,
  },
  {
    name: "a forEach opens more than maxParallel",
    file: `${run}/containers.ts`,
    edits: [["children.open.size < children.maxParallel", "children.open.size <= children.maxParallel"]],
    seed: 2,
  },
  {
    name: "a scope closes before what its joins left",
    file: `${run}/scopes.ts`,
    edits: [["scope.active.size > 0 || scope.leaving.size > 0", "scope.active.size > 0"]],
    seed: 218,
  },
  {
    name: "finishRunning cancels attempts",
    file: `${run}/scopes.ts`,
    edits: [["if (phase.retryAt !== null || !finishesRunning) stopCode", "stopCode"]],
    seed: 108,
  },
  {
    name: "steps start in a stopped scope",
    file: `${run}/start-step.ts`,
    edits: [["    if (isStopped(scope)) return;\n", ""]],
    seed: 19,
  },
  {
    name: "a failure that onError took runs again on a retry",
    file: `${run}/retry.ts`,
    edits: [['return phase.effect === "fails";', "return true;"]],
    seed: 61,
  },
  {
    name: "a failure that only counted needs see fails the scope",
    file: `${run}/outcomes.ts`,
    edits: [['effect: isTolerated ? "tolerated" : "fails"', 'effect: "fails"']],
    seed: 14,
  },
  {
    name: "collect: last gives the first",
    file: `${run}/collect.ts`,
    edits: [["return children.latest ?? nothing;", "return children.first ?? nothing;"]],
    seed: 402,
  },
];
