import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { sourceOf } from "./testing/app-world.js";
import { createDatabase } from "./testing/postgres/test-database.js";

const tsx = fileURLToPath(import.meta.resolve("tsx"));

function start(env: Readonly<Record<string, string>>, ...args: readonly string[]): ChildProcess {
  const program = join(import.meta.dirname, "main.ts");
  const child = spawn(process.execPath, ["--conditions=source", "--import", tsx, program, ...args], {
    env: { PATH: process.env["PATH"], ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

async function environment(): Promise<Record<string, string>> {
  const database = await createDatabase("template1");
  onTestFinished(() => database[Symbol.asyncDispose]());
  const { ownerUrl, logins } = sourceOf(database);
  return {
    FLOWRUNNER_DATABASE_URL: ownerUrl,
    FLOWRUNNER_DATABASE_API_URL: logins!.apiUrl,
    FLOWRUNNER_DATABASE_ENGINE_URL: logins!.engineUrl,
    FLOWRUNNER_MASTER_KEY: randomBytes(32).toString("base64"),
    FLOWRUNNER_INTERNAL_TOKEN: randomBytes(16).toString("hex"),
    ...Object.fromEntries(["PUBLIC", "RUNNER", "INTERNAL"].map((name) => [`FLOWRUNNER_${name}_PORT`, "0"])),
  };
}

describe("the program of a container", () => {
  test("serves until it is told to stop, and says so a line each", async () => {
    const child = start(await environment());
    const lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
    const { message, publicUrl } = JSON.parse((await lines.next()).value as string) as Record<string, string>;
    expect(message).toBe("the server is up");
    expect((await fetch(`${publicUrl}/readyz`)).status).toBe(200);
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    expect(JSON.parse((await lines.next()).value as string)).toMatchObject({ message: "the server stops" });
    expect(await ended).toEqual([0, null]);
  });

  test("does not start with an environment that does not fit, and says which variable", async () => {
    const child = start({ FLOWRUNNER_PUBLIC_PORT: "eighty", FLOWRUNNER_POLL_MS: "soon" });
    const ended = once(child, "exit");
    expect(await text(child.stdout!)).toMatch(/FLOWRUNNER_PUBLIC_PORT.*FLOWRUNNER_POLL_MS/);
    expect(await ended).toEqual([1, null]);
  });

  test("that may not migrate waits until the program that may has done so", async () => {
    const { FLOWRUNNER_DATABASE_URL: ownerUrl = "", ...env } = await environment();
    const waiting = start(env);
    const lines = createInterface({ input: waiting.stdout! })[Symbol.asyncIterator]();
    const next = async () => JSON.parse((await lines.next()).value as string) as Record<string, string>;
    expect(await next()).toMatchObject({ message: "the database is not migrated yet", found: 0 });
    const migrating = start({ PATH: "", FLOWRUNNER_DATABASE_URL: ownerUrl }, "migrate");
    expect(await once(migrating, "exit")).toEqual([0, null]);
    const { message, publicUrl } = await next();
    expect(message).toBe("the server is up");
    expect((await fetch(`${publicUrl}/readyz`)).status).toBe(200);
  });
});
