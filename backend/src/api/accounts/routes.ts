import type { Route } from "../route.js";
import { createToken } from "./create-token.js";
import { deleteToken } from "./delete-token.js";
import { endSession } from "./end-session.js";
import { getAccount } from "./get-account.js";
import { listSessions } from "./list-sessions.js";
import { listTokens } from "./list-tokens.js";
import { register } from "./register.js";
import { signIn } from "./sign-in.js";
import { signOut } from "./sign-out.js";
import { updateAccount } from "./update-account.js";

export const accountRoutes: readonly Route[] = [
  createToken,
  deleteToken,
  endSession,
  getAccount,
  listSessions,
  listTokens,
  register,
  signIn,
  signOut,
  updateAccount,
];
