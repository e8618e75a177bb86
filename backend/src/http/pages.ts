import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import compression from "compression";
import express, { Router, type Request, type Response } from "express";

/** What the built page has for the nonce of its style elements (frontend/index.html). */
const noncePlace = '<meta name="csp-nonce" content="" />';

/**
 * The web interface: built files, and one page for every other address, whose view is in the address.
 *
 * P1 A page runs what came from here and nothing else: no inline script, no text as code. Style elements need the
 *    nonce of the answer that brought the page.
 * P2 A page is never kept by who is in between: its nonce is good once. What has a hash in its name is kept for ever.
 * P3 Only who asks for a page gets one: a program that asks for a wrong address is told so.
 */
export async function servePages(folder: string): Promise<Router> {
  const page = await readFile(join(folder, "index.html"), "utf8");
  if (!page.includes(noncePlace)) throw new Error(`${folder} holds no page of the web interface`);
  const pages = Router();
  pages.use(compression());
  pages.use(
    "/assets",
    express.static(join(folder, "assets"), { index: false, immutable: true, maxAge: "1y" }),
  ); // P2
  pages.use(express.static(folder, { index: false, redirect: false }));
  pages.get(/.*/, (request, response, next) => {
    if (isForPage(request)) return answerPage(response, page); // P3
    next();
  });
  return pages;
}

/**
 * Where the built interface is: `ui` beside the program that runs, or in a folder above it. Null where it was not
 * built, as when tests run on the sources.
 */
export function builtPages(from: string = import.meta.dirname): string | null {
  const folder = join(from, "ui");
  if (existsSync(join(folder, "index.html"))) return folder;
  return dirname(from) === from ? null : builtPages(dirname(from));
}

function isForPage(request: Request): boolean {
  return (
    !request.path.startsWith("/api/") &&
    !request.path.startsWith("/assets/") &&
    request.accepts("html") !== false
  );
}

function answerPage(response: Response, page: string): void {
  const nonce = randomBytes(18).toString("base64url");
  response.setHeader("content-security-policy", policyWith(nonce)); // P1
  response.setHeader("cache-control", "no-store"); // P2
  response.type("html").send(page.replace(noncePlace, noncePlace.replace('""', `"${nonce}"`)));
}

function policyWith(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
