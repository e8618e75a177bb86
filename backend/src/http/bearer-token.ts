import type { IncomingMessage } from "node:http";
import { AppError } from "../errors.js";

/** Throws `AppError` `Unauthorized` where there is none. */
export function bearerToken({ headers }: IncomingMessage): string {
  const [, token] = /^Bearer ([\w.~+/=-]{1,4096})$/i.exec(headers.authorization ?? "") ?? [];
  if (token === undefined)
    throw new AppError("Unauthorized", "The request needs the header `Authorization: Bearer`.");
  return token;
}
