import type { Credentials } from "../../../port/accounts/credentials.js";
import { findSession, findToken, touchSession, touchToken } from "../../statements/credentials.js";
import { findGoodCredentials } from "../../statements/good-credentials.js";
import type { RunAlone } from "../across-projects.js";

export function postgresCredentials(runAlone: RunAlone): Credentials {
  return {
    async token(secretHash) {
      return (await runAlone(findToken, [secretHash])).rows[0] ?? null;
    },
    async session(secretHash, idleMs) {
      return (await runAlone(findSession, [secretHash, idleMs])).rows[0] ?? null;
    },
    async goodAmong(ids, idleMs) {
      return (await runAlone(findGoodCredentials, [ids, idleMs])).rows.map(({ id }) => id);
    },
    async touchToken(id) {
      await runAlone(touchToken, [id]);
    },
    async touchSession(id) {
      await runAlone(touchSession, [id]);
    },
  };
}
