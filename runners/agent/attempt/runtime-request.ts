import type { ClaimAnswer, RuntimeRequest } from "@flowrunner/protocol";

/** What of a claim the runtime may know: no token of the agent's, and only the secrets the step named. */
export function runtimeRequest(claim: ClaimAnswer): RuntimeRequest {
  const { attempt, run, program, input, secrets, files, data, deadline, idempotencyKey, limits } = claim;
  return {
    v: 1,
    program,
    input,
    outputBytes: limits.outputBytes,
    context: {
      run,
      step: attempt.step,
      attempt: attempt.number,
      idempotencyKey,
      secrets,
      env: environmentOf(claim),
      files,
      data,
      deadline,
    },
  };
}

function environmentOf({ env, secrets }: ClaimAnswer): Record<string, string> {
  const entries = Object.entries(env).map(([name, given]) => [
    name,
    "value" in given ? given.value : (secrets[given.secret] ?? ""),
  ]);
  return Object.fromEntries(entries) as Record<string, string>;
}
