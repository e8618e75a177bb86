import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { AppWorld } from "../testing/app-world.js";
import { ensureAdministrator } from "./administrator.js";

test("an administrator is made once, by whichever replica comes first, and signs in with the file's password", async () => {
  const folder = await mkdtemp(join(tmpdir(), "flowrunner-administrator-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const administrator = { email: "ops@example.org", passwordFile: join(folder, "password") };
  await writeFile(administrator.passwordFile, "a long first password\n");
  await using world = await AppWorld.create("postgres", { administrator });
  const { store } = world.app;
  await Promise.all([ensureAdministrator(store, administrator), ensureAdministrator(store, administrator)]);
  const json = { email: administrator.email, password: "a long first password" };
  const { status, headers } = await world.call("POST", "/sessions", { json });
  expect(status).toBeLessThan(300);
  const cookie = headers.get("set-cookie")!.split(";")[0]!;
  const { body } = await world.call("GET", "/organizations", { headers: { cookie } });
  expect(body).toMatchObject({ items: [{ id: "org_installation", name: "Default" }] });
});

test("the organisation that a controller was first to need gets its owner", async () => {
  const folder = await mkdtemp(join(tmpdir(), "flowrunner-administrator-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const administrator = { email: "ops@example.org", passwordFile: join(folder, "password") };
  await writeFile(administrator.passwordFile, "a long first password\n");
  await using world = await AppWorld.create();
  const { store } = world.app;
  const organization = "org_installation";
  await store.withAccounts({ organization }, (tx) => tx.organizations.insert("Default"));
  await ensureAdministrator(store, administrator);
  await ensureAdministrator(store, administrator);
  const owners = await store.withAccounts({ organization }, (tx) => tx.members.list(null, "", 10));
  expect(owners).toMatchObject([{ email: administrator.email, role: "owner" }]);
});
