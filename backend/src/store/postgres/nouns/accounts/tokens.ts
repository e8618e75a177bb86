import type { Tokens } from "../../../port/accounts/tokens.js";
import type { ScopedSession } from "../../scoped-session.js";
import { deleteExpiredTokens, deleteToken, insertToken, listTokens } from "../../statements/tokens.js";

export function postgresTokens(ofUser: ScopedSession): Tokens {
  return {
    async insert({ id, secretHash, name, scopes, project, expiresAt }) {
      return (await ofUser.first(insertToken, id, secretHash, name, scopes, project, expiresAt))!;
    },
    list: (after, limit) => ofUser.all(listTokens, after?.createdAt ?? 0, after?.id ?? "", limit),
    async deleteExpired() {
      await ofUser.write(deleteExpiredTokens);
    },
    async delete(id) {
      return (await ofUser.write(deleteToken, id)) > 0;
    },
  };
}
