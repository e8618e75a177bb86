import { isList, objectIn } from "../outline/shape.js";
import type { Analysis, Rule } from "./analysis.js";

/** Of approvals that only people who are named decide: so many are there. */
export const checkQuorums: Rule = ({ steps, report }: Analysis) => {
  for (const { json, path, verb } of steps) {
    if (verb !== "approve") continue;
    const { approvers, ...approve } = objectIn(json.approve);
    const { users, role } = objectIn(approvers);
    if (!isList(users) || role !== undefined) continue;
    const people = new Set(users).size;
    for (const key of ["quorum", "rejectQuorum"]) {
      const quorum = approve[key];
      if (typeof quorum !== "number" || quorum <= people) continue;
      const message = `\`${key}\` is never reached: ${quorum} must decide, and approvers names ${people}`;
      const help = `use at most ${people}, name more people, or give approvers a \`role\``;
      report.add("InvalidQuorum", `${path}/approve/${key}`, message, { help });
    }
  }
};
