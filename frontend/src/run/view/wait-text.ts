import type { Waiting } from "@flowrunner/engine";

const dateTime = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "medium" });

/** What somebody waits for, in a sentence or two. */
export function waitText({ cause, nextWake }: Waiting): string {
  switch (cause.kind) {
    case "start":
      return "It waits to be started.";
    case "paused":
      return `${cause.by} has paused the run: nothing starts until it is resumed.`;
    case "turn":
      return "It has done much at once, and waits for its next turn.";
    case "queue":
      return cause.trouble
        ? `${cause.trouble.message} ${cause.trouble.advice}`
        : `Attempt ${cause.attempt} is in the queue, and starts when a worker is free.`;
    case "running":
      return `Attempt ${cause.attempt} runs on a worker.`;
    case "cancelling":
      return `Attempt ${cause.attempt} was told to end, and has not yet.`;
    case "backoff":
      return `Attempt ${cause.attempt} failed (${cause.lastError}). The next one comes ${at(nextWake)}.`;
    case "timer":
      return `It waits until ${momentText(nextWake)}.`;
    case "event":
      return `It waits for ${cause.count === 1 ? "" : `${cause.count - cause.taken} more of `}the event or signal ${cause.event}, at most until ${momentText(nextWake)}.`;
    case "approval":
      return `It waits for approval by ${approversText(cause)}, at most until ${momentText(nextWake)}.`;
    case "maxParallel":
      return `${cause.unstarted} items have not started: as many run as its maxParallel allows.`;
  }
}

function at(moment: number | null): string {
  return moment === null ? "in a while" : `at ${momentText(moment)}`;
}

function momentText(moment: number | null): string {
  return moment === null ? "something happens" : dateTime.format(moment);
}

function approversText({
  users,
  role,
  approved,
  quorum,
}: Extract<Waiting["cause"], { kind: "approval" }>): string {
  const who = [...users, ...(role === null ? [] : [`who is ${role}`])].join(" or ");
  return quorum === 1 ? who : `${who} (${approved} of ${quorum} have approved)`;
}
