import { newId } from "../../../../ids.js";
import type { AuditLog, ProjectAuditLog } from "../../../port/accounts/audit-log.js";
import { ReferenceViolation } from "../../../port/errors.js";
import type { ProjectSession } from "../../project-session.js";
import type { ScopedSession } from "../../scoped-session.js";
import { appendToLog, appendToProjectLog, listLog } from "../../statements/audit-log.js";

export function postgresProjectAuditLog(session: ProjectSession): ProjectAuditLog {
  return {
    async append({ actor, action, target, details }) {
      const written = await session.write(appendToProjectLog, newId("aud"), actor, action, target, details);
      if (written === 0) throw new ReferenceViolation("audit_log", "project_id");
    },
  };
}

export function postgresAuditLog(inOrganization: ScopedSession): AuditLog {
  return {
    async append({ actor, action, target, details }, project) {
      await inOrganization.write(appendToLog, newId("aud"), actor, action, target, details, project);
    },
    list: (project, { actor, action, since, until }, before, limit) =>
      inOrganization.all(
        listLog,
        ...([project, actor, action, since, until, before?.at ?? null, before?.id ?? null, limit] as const),
      ),
  };
}
