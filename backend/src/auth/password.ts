import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from "node:crypto";
import { promisify } from "node:util";
import type { PasswordHash } from "../store/port/accounts/users.js";
import { Turnstile } from "../turnstile.js";

type Cost = PasswordHash["cost"];

/** 32 MiB and about a tenth of a second, three times: what OWASP's password storage sheet has for N = 2^15. */
const presentCost: Cost = { N: 2 ** 15, r: 8, p: 3 };

const hashBytes = 32;

/** Half of the threads that Node has for this and for all files: whoever guesses from many addresses stops nothing else. */
const turnstile = new Turnstile(2, 32, "Too many passwords are being looked at: try again.");
const scryptOf = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);

/** Throws `AppError` `TooManyRequests` while too many are being looked at. */
export async function hashPassword(password: string): Promise<PasswordHash> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, presentCost);
  return { hash: hash.toString("base64"), salt: salt.toString("base64"), cost: presentCost };
}

/** Whether this is the password. Where there is none to compare with, it takes as long and is false. Throws as above. */
export async function isPassword(password: string, kept: PasswordHash | null): Promise<boolean> {
  const { hash, salt, cost } = kept ?? nobodys;
  const derived = await derive(password, Buffer.from(salt, "base64"), cost);
  return timingSafeEqual(derived, Buffer.from(hash, "base64")) && kept !== null;
}

/** Of no password. */
const nobodys: PasswordHash = {
  hash: randomBytes(hashBytes).toString("base64"),
  salt: randomBytes(16).toString("base64"),
  cost: presentCost,
};

/** Text that looks the same is the same password. */
function derive(password: string, salt: Buffer, { N, r, p }: Cost): Promise<Buffer> {
  const options = { N, r, p, maxmem: 256 * N * r };
  return turnstile.pass(() => scryptOf(password.normalize("NFKC"), salt, hashBytes, options));
}
