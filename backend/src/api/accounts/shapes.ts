import { z } from "zod";
import { scopes } from "../../auth/scopes.js";
import type { SessionRow } from "../../store/port/accounts/sessions.js";
import type { TokenRow } from "../../store/port/accounts/tokens.js";
import type { UserRow } from "../../store/port/accounts/users.js";

export const time = z.int().describe("Epoch milliseconds.");

/** No more is asked of an address than that mail could be sent to it. */
export const emailShape = z
  .string()
  .max(254)
  .regex(/^[^\s@\x00-\x1f\x7f-\x9f]+@[^\s@\x00-\x1f\x7f-\x9f]+$/, "an e-mail address");

export const passwordShape = z.string().min(12).max(256).describe("At least 12 characters.");

/** A name for people to read. */
export const titleShape = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[^\x00-\x1f\x7f-\x9f]*$/, "text on one line");

export const userShape = z
  .strictObject({ id: z.string(), email: z.string(), name: z.string(), createdAt: time })
  .meta({ id: "User" });

export function userOf({ id, email, name, createdAt }: UserRow): z.input<typeof userShape> {
  return { id, email, name, createdAt };
}

export const scopeShape = z.enum(scopes).meta({ id: "Scope" });

export const tokenShape = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    scopes: z.array(scopeShape),
    project: z.string().nullable().describe("The one project that it is good for; null: all of the user's."),
    createdAt: time,
    expiresAt: time,
    lastUsedAt: time.nullable().describe("Epoch milliseconds, to the minute; null: never."),
  })
  .meta({ id: "Token" });

export function tokenOf(row: TokenRow): z.input<typeof tokenShape> {
  return { ...row, scopes: scopes.filter((scope) => row.scopes.includes(scope)) };
}

export const sessionShape = z
  .strictObject({
    id: z.string(),
    userAgent: z.string(),
    createdAt: time,
    lastSeenAt: time,
    expiresAt: time,
    isCurrent: z.boolean().describe("Whether this request was made with it."),
  })
  .meta({ id: "Session" });

export function sessionOf(row: SessionRow, current: string): z.input<typeof sessionShape> {
  return { ...row, isCurrent: row.id === current };
}
