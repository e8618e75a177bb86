import { AppError } from "../errors.js";
import { newId } from "../ids.js";
import { hashOf, newToken } from "../runs/tokens.js";
import type { AccountStore, AccountTransaction } from "../store/port/accounts/account-store.js";
import type { TokenRow } from "../store/port/accounts/tokens.js";
import type { Caller } from "./caller.js";
import { opens, type Scope } from "./scopes.js";

export interface TokenRequest {
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** The one project that it is to be good for; null: all of the caller's. */
  readonly project: string | null;
  readonly lifetimeMs: number;
}

export interface MadeToken {
  readonly token: TokenRow;
  /** Shown this once: the store knows its hash alone. */
  readonly secret: string;
}

const mostTokens = 200;

/** What concerns more than a project, a token of one project cannot do. */
const beyondProjects = /^(credentials|organizations):|^account:write$/;

export class ApiTokens {
  constructor(
    private readonly store: AccountStore,
    private readonly forget: () => void,
  ) {}

  /**
   * A token makes none that opens more than itself, or outlives it, and what was revoked makes none, also where that is
   * not known yet. Throws `AppError`: `Forbidden` and `Unauthorized` for that, `Unprocessable` for a project that the
   * caller has no part in and scopes that concern more than it, `LimitExceeded`.
   */
  async make({ userId, credential }: Caller, request: TokenRequest): Promise<MadeToken> {
    if (credential.kind === "token") refuseMore(credential.scopes, request);
    return this.store.withAccounts({ user: userId }, async (tx) => {
      const longestMs = await lifeLeft(tx, credential);
      return makeToken(tx, { ...request, lifetimeMs: Math.min(request.lifetimeMs, longestMs) });
    });
  }

  list(
    userId: string,
    after: Pick<TokenRow, "createdAt" | "id"> | null,
    limit: number,
  ): Promise<readonly TokenRow[]> {
    return this.store.withAccounts({ user: userId }, (tx) => tx.tokens.list(after, limit));
  }

  /** Throws `AppError` `NotFound`. */
  async revoke(userId: string, token: string): Promise<void> {
    await this.store.withAccounts({ user: userId }, async (tx) => {
      tx.onCommit(this.forget);
      if (!(await tx.tokens.delete(token))) throw new AppError("NotFound", "There is no such token.");
    });
  }
}

/** How long what a credential makes may live. Throws `AppError` `Unauthorized` for one that is none any more. */
async function lifeLeft(tx: AccountTransaction, { kind, id }: Caller["credential"]): Promise<number> {
  const shown = kind === "token" ? await tx.tokens.list(null, mostTokens) : await tx.sessions.list();
  const asking = shown.find((row) => row.id === id);
  if (!asking || asking.expiresAt <= tx.now())
    throw new AppError("Unauthorized", "What this was asked with opens nothing any more.");
  return kind === "token" ? asking.expiresAt - tx.now() : Infinity;
}

export async function makeToken(
  tx: AccountTransaction,
  { name, scopes, project, lifetimeMs }: TokenRequest,
): Promise<MadeToken> {
  if (project !== null) await refuseBeyond(tx, project, scopes);
  await tx.tokens.deleteExpired();
  if ((await tx.tokens.list(null, mostTokens)).length === mostTokens)
    throw new AppError("LimitExceeded", `Nobody has more than ${mostTokens} tokens: delete one first.`);
  const secret = `fr_${newToken()}`;
  const token = { id: newId("tok"), secretHash: hashOf(secret), name, scopes, project };
  return { token: await tx.tokens.insert({ ...token, expiresAt: tx.now() + lifetimeMs }), secret };
}

async function refuseBeyond(
  tx: AccountTransaction,
  project: string,
  scopes: readonly Scope[],
): Promise<void> {
  const beyond = scopes.filter((scope) => beyondProjects.test(scope));
  if (beyond.length > 0)
    throw new AppError("Unprocessable", `A token of one project cannot have ${beyond.join(", ")}.`);
  if (!(await tx.members.placeInProject(project)))
    throw new AppError("Unprocessable", "There is no such project.");
}

function refuseMore(granted: ReadonlySet<Scope>, { scopes }: TokenRequest): void {
  const more = scopes.filter((scope) => !opens(granted, scope));
  if (more.length > 0)
    throw new AppError("Forbidden", `The token that asks for it lacks ${more.join(", ")}.`);
}
