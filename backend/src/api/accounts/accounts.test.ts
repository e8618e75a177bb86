import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FirstUser } from "../../bootstrap.js";
import { AppWorld, type AppCall, type AppReply } from "../../testing/app-world.js";

let world: AppWorld;
let first: FirstUser;
beforeAll(async () => {
  world = await AppWorld.create("postgres", { identity: { registration: "open" } });
  first = (await world.app.identity.bootstrap())!;
});
afterAll(() => world[Symbol.asyncDispose]());

const asFirst = (method: string, path: string, call: AppCall = {}): Promise<AppReply> =>
  world.call(method, path, { token: first.token, ...call });

describe("accounts", () => {
  test("the first user's token says who they are and where they work", async () => {
    const { status, body } = await asFirst("GET", "/account");
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body).toMatchObject({
      user: { email: first.email },
      organizations: [{ id: first.organization, role: "owner" }],
      projects: [{ id: first.project, name: "default", role: "owner" }],
    });
  });
});
