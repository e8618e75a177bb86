import type { Approval } from "../server/approvals.js";
import { age } from "./age.js";
import { duration } from "./duration.js";
import type { Listing } from "./listing.js";

/** Enough of an id to name a run by. */
const shortId = 8;

export function approvalListing(now: number): Listing<Approval> {
  return {
    kind: "approvals that wait",
    columns: [
      { title: "RUN", text: ({ run }) => run.slice(0, shortId) },
      { title: "APPROVAL", text: ({ name }) => name },
      { title: "FLOW", text: ({ flow }) => flow ?? "" },
      { title: "MESSAGE", shrinks: true, text: ({ message }) => message },
      { title: "DECIDED", text: ({ decidedBy, quorum }) => `${decidedBy.length}/${quorum}` },
      { title: "LEFT", text: ({ deadline }) => duration(Math.max(0, deadline - now)) },
      { title: "AGE", text: ({ askedAt }) => age(askedAt, now) },
      {
        title: "FOR",
        isWide: true,
        text: ({ users, role }) => [...users, ...(role ? [role] : [])].join(" "),
      },
      { title: "ID", isWide: true, text: ({ run }) => run },
    ],
    name: ({ run, name }) => `${run} ${name}`,
  };
}
