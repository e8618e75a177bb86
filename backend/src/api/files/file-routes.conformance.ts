import { mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FirstUser } from "../../bootstrap.js";
import type { AppReply, AppWorld } from "../../testing/app-world.js";

/** A server whose projects' files are below `root`, whoever reaches them. Disposing of it removes them. */
export interface FilesWorld extends AsyncDisposable {
  readonly world: AppWorld;
  readonly first: FirstUser;
  readonly root: string;
}

/** What the routes of files do, wherever the files are. `open`: with at most 1,000 bytes a file. */
export function describeFileRoutes(where: string, open: () => Promise<FilesWorld>): void {
  let opened: FilesWorld;
  let world: AppWorld;
  let first: FirstUser;
  let root = "";
  beforeAll(async () => {
    opened = await open();
    ({ world, first, root } = opened);
  });
  afterAll(() => opened[Symbol.asyncDispose]());

  const call = (
    method: string,
    path: string,
    headers: Record<string, string> = {},
    text?: string,
  ): Promise<AppReply> =>
    world.call(method, `/projects/${first.project}/files${path}`, {
      token: first.token,
      headers,
      ...(text !== undefined && { text }),
    });

  const put = (path: string, text: string, headers: Record<string, string> = {}): Promise<AppReply> =>
    call("PUT", `/${encodeURIComponent(path)}`, headers, text);

  const get = (path: string, headers: Record<string, string> = {}): Promise<AppReply> =>
    call("GET", `/${encodeURIComponent(path)}`, headers);

  describe(`files ${where}`, () => {
    test("are written, read whole and in ranges, listed, moved and deleted", async () => {
      const made = await put("scripts/a b.py", "0123456789");
      expect(made).toMatchObject({ status: 201, body: { path: "scripts/a b.py", kind: "file", bytes: 10 } });
      expect(await readFile(join(root, first.project, "scripts/a b.py"), "utf8")).toBe("0123456789");
      const whole = await get("scripts/a b.py");
      expect(whole).toMatchObject({ status: 200, body: "0123456789" });
      expect(whole.headers.get("etag")).toBe(made.headers.get("etag"));
      expect(whole.headers.get("content-disposition")).toBe("attachment");
      const part = await get("scripts/a b.py", { range: "bytes=2-4" });
      expect(part).toMatchObject({ status: 206, body: "234" });
      expect(part.headers.get("content-range")).toBe("bytes 2-4/10");
      expect((await get("scripts/a b.py", { range: "bytes=10-" })).status).toBe(416);
      expect((await put("scripts/empty", "")).status).toBe(201);
      expect(await get("scripts/empty")).toMatchObject({ status: 200, body: "" });
      const page = await call("GET", "?folder=scripts&limit=1");
      expect(page.body).toMatchObject({
        items: [{ path: "scripts/a b.py" }],
        nextCursor: expect.any(String) as string,
      });
      const moved = await world.call("POST", `/projects/${first.project}/files/scripts/move`, {
        token: first.token,
        json: { to: "code" },
      });
      expect(moved).toMatchObject({ status: 200, body: { path: "code", kind: "folder" } });
      expect((await call("DELETE", "/code")).status).toBe(409);
      expect((await call("DELETE", "/code?recursive=true")).status).toBe(204);
      expect((await get("code/empty")).status).toBe(404);
    });

    test("are written only where what was expected is there", async () => {
      const etag = (await put("e", "one")).headers.get("etag")!;
      expect((await put("e", "two", { "if-none-match": "*" })).status).toBe(412);
      expect((await put("e", "two", { "if-match": '"other"' })).status).toBe(412);
      expect((await put("e", "two", { "if-match": etag })).status).toBe(200);
      expect((await call("DELETE", "/e", { "if-match": etag })).status).toBe(412);
      expect((await get("e")).body).toBe("two");
    });

    test("over their limit are refused, and nothing of them is there", async () => {
      expect((await put("large", "x".repeat(1_001))).status).toBe(422);
      expect((await get("large")).status).toBe(404);
    });

    test.each([
      "../x",
      "a/../../x",
      "/etc/passwd",
      "a\u0000b",
      "a\\b",
      "C:x",
      "nul",
      "a//b",
      "a/",
      "\u202ea",
    ])("have no path %j", async (path) => {
      const replies = [
        await get(path),
        await put(path, "x"),
        await call("DELETE", `/${encodeURIComponent(path)}`),
      ];
      for (const { status, body } of replies)
        expect({ status, body }).toMatchObject({ body: { code: "InvalidPath" } });
    });

    test("that code made links are shown and not followed", async () => {
      await mkdir(join(root, first.project), { recursive: true });
      await writeFile(join(root, "outside"), "outside");
      await symlink("../outside", join(root, first.project, "link"));
      expect((await call("GET", "")).body).toMatchObject({
        items: expect.arrayContaining([
          expect.objectContaining({ path: "link", kind: "other" }),
        ]) as unknown[],
      });
      expect((await get("link")).status).toBe(409);
      expect((await put("link", "x")).status).toBe(409);
      expect(await readFile(join(root, "outside"), "utf8")).toBe("outside");
    });
  });
}
