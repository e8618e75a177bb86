import type { Session } from "./connections.js";
import { ScopedSession } from "./scoped-session.js";

/** Makes the statements of a transaction within its project. */
export class ProjectSession extends ScopedSession {
  constructor(
    session: Session,
    readonly project: string,
  ) {
    super(session, project);
  }
}
