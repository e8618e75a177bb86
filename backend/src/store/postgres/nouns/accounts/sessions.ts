import type { Sessions } from "../../../port/accounts/sessions.js";
import type { ScopedSession } from "../../scoped-session.js";
import {
  deleteEndedSessions,
  deleteSession,
  deleteSessionsBut,
  insertSession,
  listSessions,
} from "../../statements/sessions.js";

export function postgresSessions(ofUser: ScopedSession): Sessions {
  return {
    async insert({ id, secretHash, userAgent, expiresAt }) {
      await ofUser.write(insertSession, id, secretHash, userAgent, expiresAt);
    },
    list: () => ofUser.all(listSessions),
    async deleteEnded(idleMs) {
      await ofUser.write(deleteEndedSessions, idleMs);
    },
    async delete(id) {
      return (await ofUser.write(deleteSession, id)) > 0;
    },
    deleteAllBut: (id) => ofUser.write(deleteSessionsBut, id),
  };
}
