import type { IncomingMessage } from "node:http";

const safeMethods: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);

/** Whether a browser was made to send this by a page of another site. Programs other than browsers say no origin. */
export function crossSite({ method, headers }: IncomingMessage, allowed: readonly string[]): boolean {
  if (safeMethods.has(method ?? "")) return false;
  const { origin, host } = headers;
  if (origin === undefined) return headers["sec-fetch-site"] === "cross-site";
  return !allowed.includes(origin) && origin !== `http://${host}` && origin !== `https://${host}`;
}
