import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ServedFlow } from "../testing/served-flow.js";

let served: ServedFlow;
beforeAll(async () => {
  served = await ServedFlow.open();
});
afterAll(() => served[Symbol.asyncDispose]());

describe("flow login", () => {
  it("keeps a token for this machine, and never shows it", async () => {
    const home = await served.home();
    const { email, password, url } = served;
    const given = ["login", url, "--email", email, "--password-stdin"];
    const ended = await served.call(given, { home, stdin: `${password}\n` });
    expect(ended).toMatchObject({ code: 0, stdout: "" });
    const context = new URL(url).host;
    expect(ended.stderr).toBe(`signed in to ${url} as ${email} (context ${context})\n`);
    const file = await readFile(join(home, ".config/flowrunner/config.yaml"), "utf8");
    expect(file).toMatch(/^current: .*\ncontexts:\n {2}- name: .*\n {4}server: .*\n {4}token: fr_\S+\n$/);
    const { stdout } = await served.call(["context", "list"], { home });
    expect(stdout).toMatch(new RegExp(`^\\* +${context} +${url} +- +yes$`, "m"));
    expect(stdout).not.toContain("fr_");
    expect((await served.call(["token", "list"], { home })).stdout).toMatch(/flow on .* in 89d|in 90d/);
  });

  it("takes a token that was made elsewhere", async () => {
    const home = await served.home();
    const given = ["login", served.url, "--token-stdin", "--name", "mine"];
    const ended = await served.call(given, { home, stdin: served.token });
    expect(ended).toMatchObject({ code: 0, stderr: expect.stringContaining("(context mine)") });
  });

  const refused = [
    { name: "a wrong password", given: ["--email", "admin@localhost"], stdin: "wrong", code: 4 },
    { name: "a wrong token", given: ["--token-stdin"], stdin: "fr_wrong", code: 4 },
    { name: "a password of nobody", given: ["--password-stdin"], stdin: "x", code: 2 },
  ];
  it.each(refused)("refuses $name and keeps nothing", async ({ given, stdin, code }) => {
    const home = await served.home();
    const ended = await served.call(["login", served.url, ...given], { home, stdin });
    expect(ended).toMatchObject({ code, stdout: "" });
    expect(ended.stderr).toMatch(/^error: /);
    expect((await served.call(["context", "list", "-o", "name"], { home })).stdout).toBe("");
  });
});

describe("flow logout", () => {
  it("revokes the token and keeps the context", async () => {
    const home = await served.signedIn();
    const before = await readFile(join(home, ".config/flowrunner/config.yaml"), "utf8");
    const [, token = ""] = /token: (\S+)/.exec(before)!;
    expect(await served.call(["logout"], { home })).toMatchObject({
      code: 0,
      stderr: `signed out of ${served.url}\n`,
    });
    const after = await served.call(["token", "list"], { home });
    expect(after).toMatchObject({
      code: 4,
      stderr: expect.stringContaining("help: 'flow login' signs you in"),
    });
    const withToken = await served.call(["token", "list"], { home, env: { FLOWRUNNER_TOKEN: token } });
    expect(withToken.code, "the token opens nothing any more").toBe(4);
  });

  it("forgets the token also when the server is gone", async () => {
    const home = await served.signedIn("http://127.0.0.1:1");
    const ended = await served.call(["logout"], { home });
    expect(ended.code).toBe(0);
    expect(ended.stderr).toMatch(/signed out .*\nwarning: the token was not revoked: cannot reach /);
    expect((await served.call(["context", "list"], { home })).stdout).toMatch(/ no$/m);
  });
});

describe("flow token", () => {
  it("makes a token that is shown once, lists it and revokes it", async () => {
    const home = await served.signedIn();
    const made = await served.call(["token", "create", "for ci", "--scope", "runs:read"], { home });
    expect(made.stdout).toMatch(/^fr_\S+\n$/);
    const listed = await served.call(["token", "list", "-o", "json"], { home });
    const { items } = JSON.parse(listed.stdout) as {
      items: { id: string; name: string; scopes: string[] }[];
    };
    const token = items.find(({ name }) => name === "for ci")!;
    expect(token.scopes).toEqual(["runs:read"]);
    expect(listed.stdout).not.toContain(made.stdout.trim());
    const revoked = await served.call(["token", "revoke", token.id], { home });
    expect(revoked).toMatchObject({ code: 0, stdout: `token ${token.id} revoked\n` });
    expect((await served.call(["token", "revoke", token.id], { home })).code).toBe(3);
  });

  it("says which scopes there are", async () => {
    const home = await served.signedIn();
    const ended = await served.call(["token", "create", "x", "--scope", "all"], { home });
    expect(ended.code).toBe(2);
    expect(ended.stderr).toMatch(
      /^error: --scope all: there is no such scope\n {2}help: there are: .*runs:write/,
    );
  });
});

describe("flow project", () => {
  it("lists the projects, and chooses one for what follows", async () => {
    const home = await served.signedIn();
    expect(await served.call(["project", "create", "orders"], { home })).toMatchObject({ code: 0 });
    const unclear = await served.call(["member", "list"], { home });
    expect(unclear.code).toBe(2);
    expect(unclear.stderr).toMatch(
      /^error: no project is chosen, and you have 2\n {2}help: 'flow project use/,
    );
    expect((await served.call(["project", "use", "orders"], { home })).stderr).toMatch(
      /now work in orders of/,
    );
    const { stdout } = await served.call(["project", "list"], { home });
    expect(stdout).toMatch(/^\* +orders +\S+ +owner +\d+s$/m);
    expect(stdout).toMatch(/^- +default /m);
    expect((await served.call(["member", "list"], { home })).code).toBe(0);
    expect((await served.call(["member", "list", "--project", "none"], { home })).code).toBe(3);
  });

  it("refuses a name that is taken", async () => {
    const home = await served.signedIn();
    expect((await served.call(["project", "create", "default"], { home })).code).toBe(5);
  });
});

it("Names of projects and tokens complete in the shell", async () => {
  const home = await served.signedIn();
  const names = (...given: string[]) => served.call(["__complete", ...given], { home });
  expect((await names("project", "--", "member", "list", "--project", "")).stdout).toContain("default\n");
  expect((await names("token", "--", "token", "revoke", "")).stdout).toMatch(/^tok_/);
  expect(await names("project", "--", "--server", "http://127.0.0.1:1")).toMatchObject({
    stdout: "",
    stderr: "",
  });
});
