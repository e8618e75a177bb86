import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import express from "express";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { servePages } from "./pages.js";

const page = '<!doctype html><head><meta name="csp-nonce" content="" /></head>';

let folder: string;
let url: string;
let close: () => void;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "flowrunner-pages-"));
  await mkdir(join(folder, "assets"));
  await writeFile(join(folder, "index.html"), page);
  await writeFile(join(folder, "assets/app-1.js"), "export {};\n");
  const server = express()
    .use(await servePages(folder))
    .listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  close = () => void server.close();
});
afterAll(async () => {
  close();
  await rm(folder, { recursive: true });
});

const asked = (path: string, accept: string): Promise<Response> => fetch(url + path, { headers: { accept } });
const asPage = "text/html,application/xhtml+xml,*/*;q=0.8";

describe("pages", () => {
  test("have a nonce that no other answer has, and a policy that asks for it", async () => {
    const nonces = await Promise.all(
      ["/", "/projects/p/runs"].map(async (path) => {
        const answer = await asked(path, asPage);
        const nonce = /content="([^"]+)"/.exec(await answer.text())?.[1];
        expect(answer.headers.get("content-security-policy")).toContain(`style-src 'self' 'nonce-${nonce}'`);
        expect(answer.headers.get("cache-control")).toBe("no-store");
        return nonce;
      }),
    );
    expect(new Set(nonces).size).toBe(2);
  });

  test("let no script run but files of their own", async () => {
    const policy = (await asked("/", asPage)).headers.get("content-security-policy")!;
    expect(policy).toContain("default-src 'none'; script-src 'self';");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
  });

  test("have files that are kept for ever", async () => {
    const answer = await asked("/assets/app-1.js", "*/*");
    expect(answer.status).toBe(200);
    expect(answer.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  });

  const rows = [
    { name: "an address of the API", given: ["/api/v1/nothing", asPage] },
    { name: "a file that is not there", given: ["/assets/app-2.js", asPage] },
    { name: "a program that asks for JSON", given: ["/projects", "application/json"] },
    { name: "a path out of the folder", given: ["/assets/..%2f..%2fetc%2fpasswd", asPage] },
  ] as const;
  test.each(rows)("are no answer to $name", async ({ given: [path, accept] }) => {
    expect((await asked(path, accept)).status).toBe(404);
  });

  test("are refused where they were not built", async () => {
    await expect(servePages(join(folder, "assets"))).rejects.toThrow("index.html");
  });
});
