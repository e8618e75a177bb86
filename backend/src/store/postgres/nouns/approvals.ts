import type { Approvals, ApprovalSearch } from "../../port/approvals.js";
import type { ProjectSession } from "../project-session.js";
import { askApproval, endApprovals, findApprovals, noteDecision } from "../statements/approvals.js";

const fromTheStart = { askedAt: 0, runId: "", path: "" };

export function postgresApprovals(session: ProjectSession): Approvals & ApprovalSearch {
  return {
    async ask(
      runId,
      path,
      { generation, message, form, users, role, quorum, rejectQuorum, barred, deadline },
    ) {
      const asked = [
        generation,
        storable(message),
        JSON.stringify(form),
        users.map(storable),
        role,
        quorum,
        rejectQuorum,
      ] as const;
      await session.write(askApproval, runId, path, ...asked, barred, deadline);
    },
    async decided(runId, path, by) {
      await session.write(noteDecision, runId, path, by);
    },
    async end(runId, paths) {
      await session.write(endApprovals, runId, paths);
    },
    find({ waitingFor, runId, after }, limit) {
      const { askedAt, runId: afterRun, path } = after ?? fromTheStart;
      const [user, roles] = [waitingFor?.user ?? null, waitingFor?.roles ?? []];
      return session.all(findApprovals, user, roles, runId, askedAt, afterRun, path, limit);
    },
  };
}

/** A column holds no U+0000, which a flow may give. */
function storable(text: string): string {
  return text.replaceAll("\0", "\ufffd");
}
