import type { Users } from "../../../port/accounts/users.js";
import type { Session } from "../../connections.js";
import {
  anyUser,
  disableUser,
  getUser,
  getUserByEmail,
  insertUser,
  renameUser,
  setUserPassword,
} from "../../statements/users.js";

export function postgresUsers(session: Session): Users {
  return {
    async insert({ id, email, name, password }) {
      await session.run(insertUser, [id, email, name, password]);
    },
    async get(id) {
      return (await session.run(getUser, [id])).rows[0] ?? null;
    },
    async byEmail(email) {
      return (await session.run(getUserByEmail, [email])).rows[0] ?? null;
    },
    async any() {
      return (await session.run(anyUser, [])).rows[0]!.any;
    },
    async rename(id, name) {
      await session.run(renameUser, [id, name]);
    },
    async setPassword(id, password) {
      await session.run(setUserPassword, [id, password]);
    },
    async disable(id) {
      await session.run(disableUser, [id]);
    },
  };
}
