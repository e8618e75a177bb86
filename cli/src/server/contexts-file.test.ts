import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../testing/temporary-folder.js";
import { contextsPath, readContexts, withContext, writeContexts } from "./contexts-file.js";

const local = { name: "local", server: "http://127.0.0.1:7400", token: "fr_t", project: "prj_1" };

describe("The file of contexts", () => {
  it("is in the folder of XDG, else in the home folder", () => {
    const home = { HOME: "/home/me" };
    expect(contextsPath(home)).toBe("/home/me/.config/flowrunner/config.yaml");
    expect(contextsPath({ ...home, XDG_CONFIG_HOME: "/etc/me" })).toBe("/etc/me/flowrunner/config.yaml");
  });

  it("holds nothing before it is there", async () => {
    expect(await readContexts({ HOME: await temporaryFolder() })).toEqual({ contexts: [] });
  });

  it("gives back what was written, and is for its owner alone", async () => {
    const env = { HOME: await temporaryFolder() };
    const known = { current: "local", contexts: [local] };
    await writeContexts(known, env);
    expect(await readContexts(env)).toEqual(known);
    expect((await stat(contextsPath(env))).mode & 0o777).toBe(0o600);
    expect((await stat(dirname(contextsPath(env)))).mode & 0o777).toBe(0o700);
  });

  it("closes a file that others could read", async () => {
    const env = { HOME: await temporaryFolder() };
    await mkdir(dirname(contextsPath(env)), { recursive: true });
    await writeFile(contextsPath(env), "contexts: []", { mode: 0o644 });
    await writeContexts({ contexts: [local] }, env);
    expect((await stat(contextsPath(env))).mode & 0o777).toBe(0o600);
  });

  const unusable = [
    { name: "no YAML", given: "contexts: [", expect: /^cannot use .*config\.yaml: / },
    { name: "another document", given: "users: []", expect: /does not hold a list `contexts`/ },
    { name: "a context without a server", given: "contexts: [{name: a}]", expect: /`name` and a `server`/ },
  ];
  it.each(unusable)("is refused when it holds $name", async (row) => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, "flowrunner"));
    await writeFile(join(folder, "flowrunner/config.yaml"), row.given);
    await expect(readContexts({ XDG_CONFIG_HOME: folder })).rejects.toThrow(row.expect);
    expect(await readFile(join(folder, "flowrunner/config.yaml"), "utf8"), "it is left alone").toBe(
      row.given,
    );
  });

  it("has one context of a name, and the newest is the current one", () => {
    const other = { name: "a", server: "https://a" };
    const known = withContext({ current: "a", contexts: [other] }, { name: "local", server: "http://old" });
    expect(withContext(known, local)).toEqual({ current: "local", contexts: [other, local] });
  });
});
