import type { PasswordHash, UserRow } from "../../port/accounts/users.js";
import { amongAccounts } from "../statement.js";

const columns = `user_id as id, email, name, password, created_at as "createdAt", disabled_at as "disabledAt"`;

export const insertUser = amongAccounts<[id: string, email: string, name: string, password: PasswordHash]>(
  "insert-user",
  "write",
  "insert into users (user_id, email, name, password, created_at) values ($1, $2, $3, $4, now_ms())",
);

export const getUser = amongAccounts<[id: string], UserRow>(
  "get-user",
  "read",
  `select ${columns} from users where user_id = $1`,
);

export const getUserByEmail = amongAccounts<[email: string], UserRow>(
  "get-user-by-email",
  "read",
  `select ${columns} from users where lower(email) = lower($1)`,
);

export const anyUser = amongAccounts<[], { readonly any: boolean }>(
  "any-user",
  "read",
  `select exists (select from users) as "any"`,
);

export const renameUser = amongAccounts<[id: string, name: string]>(
  "rename-user",
  "write",
  "update users set name = $2 where user_id = $1",
);

export const setUserPassword = amongAccounts<[id: string, password: PasswordHash]>(
  "set-user-password",
  "write",
  "update users set password = $2 where user_id = $1",
);

export const disableUser = amongAccounts<[id: string]>(
  "disable-user",
  "write",
  "update users set disabled_at = now_ms() where user_id = $1 and disabled_at is null",
);
