import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { identityWorld, refusalOf, someone, type IdentityWorld } from "../testing/identity-world.js";
import { KeptDatabase } from "../testing/postgres/kept-database.js";
import type { Actor } from "./actor.js";
import type { Changer, Membership } from "./members.js";
import type { Role } from "./roles.js";

let kept: KeptDatabase;
let world: IdentityWorld;
let founder: Actor;
let inWhole: Membership;
let inProject: Membership & { readonly project: string };
beforeAll(async () => {
  kept = await KeptDatabase.postgres();
});
afterAll(() => kept[Symbol.asyncDispose]());
beforeEach(async () => {
  world = await identityWorld(kept);
  founder = await someone(world);
  const organization = (await world.organizations.create(founder, "An organisation")).id;
  const names = { name: "a-project", description: "" };
  const project = (await world.projects.create(founder, organization, names)).id;
  [inWhole, inProject] = [
    { organization, project: null },
    { organization, project },
  ];
});

const as = (actor: Actor, role: Role): Changer => ({ ...actor, role });

async function member(membership: Membership, role: Role): Promise<Changer> {
  const actor = await someone(world);
  await world.members.add(as(founder, "owner"), membership, actor.email, role);
  return as(actor, role);
}

const rolesIn = async (membership: Membership): Promise<readonly string[]> =>
  (await world.members.list(membership, "", 99)).map(({ role }) => role).sort();

describe("members", () => {
  test("of an organisation are in each of its projects, and the higher role holds", async () => {
    const editor = await member(inWhole, "editor");
    const standing = () => world.places.inProject(editor.userId, inProject.project);
    expect(await standing()).toMatchObject({ role: "editor" });
    await world.members.add(as(founder, "owner"), inProject, editor.email, "viewer");
    expect(await standing()).toMatchObject({ role: "editor" });
    await world.members.setRole(as(founder, "owner"), inProject, editor.userId, "admin");
    expect(await standing()).toMatchObject({ role: "admin" });
  });

  test("of a project are nothing in its organisation", async () => {
    const guest = await member(inProject, "owner");
    expect(await world.places.inOrganization(guest.userId, inWhole.organization)).toBeNull();
    expect(await world.places.inProject(guest.userId, inProject.project)).toMatchObject({ role: "owner" });
  });

  test("of a project are nothing in an organisation that they name by the project's id, and the reverse", async () => {
    const guest = await member(inProject, "owner");
    expect(await world.places.inProject(guest.userId, inProject.project)).not.toBeNull();
    expect(await world.places.inOrganization(guest.userId, inProject.project)).toBeNull();
    const viewer = await member(inWhole, "viewer");
    expect(await world.places.inOrganization(viewer.userId, inWhole.organization)).not.toBeNull();
    expect(await world.places.inProject(viewer.userId, inWhole.organization)).toBeNull();
  });

  test("are added once, and only when they have registered", async () => {
    const { email } = await member(inWhole, "viewer");
    const adding = (who: string) => world.members.add(as(founder, "owner"), inWhole, who, "viewer");
    expect(await refusalOf(adding(email))).toBe("AlreadyExists");
    expect(await refusalOf(adding("nobody@example.com"))).toBe("Unprocessable");
  });

  test("that were removed are nothing at once", async () => {
    const viewer = await member(inWhole, "viewer");
    expect(await world.places.inOrganization(viewer.userId, inWhole.organization)).not.toBeNull();
    await world.members.remove(as(founder, "owner"), inWhole, viewer.userId);
    expect(await world.places.inOrganization(viewer.userId, inWhole.organization)).toBeNull();
  });
});

describe("owners", () => {
  test.each([
    { name: "leave", change: () => world.members.remove(as(founder, "owner"), inWhole, founder.userId) },
    {
      name: "become less",
      change: () => world.members.setRole(as(founder, "owner"), inWhole, founder.userId, "admin"),
    },
  ])("cannot $name when they are the last", async ({ change }) => {
    expect(await refusalOf(change())).toBe("LastOwner");
    await member(inWhole, "owner");
    expect(await refusalOf(change())).toBeNull();
  });

  test("that leave at the same time leave one", async () => {
    const second = await member(inWhole, "owner");
    const ends = await Promise.all([
      refusalOf(world.members.remove(as(founder, "owner"), inWhole, founder.userId)),
      refusalOf(world.members.remove(second, inWhole, second.userId)),
    ]);
    expect(ends.sort()).toEqual(["LastOwner", null]);
    expect(await rolesIn(inWhole)).toEqual(["owner"]);
  });

  test.each([
    { name: "make one", change: (admin: Changer, viewer: Changer) => setRole(admin, viewer, "owner") },
    { name: "add one", change: async (admin: Changer) => addOwner(admin) },
    { name: "unmake one", change: (admin: Changer) => setRole(admin, as(founder, "owner"), "viewer") },
    { name: "remove one", change: (admin: Changer) => world.members.remove(admin, inWhole, founder.userId) },
  ])("are safe from admins: they cannot $name", async ({ change }) => {
    await member(inWhole, "owner");
    const [admin, viewer] = [await member(inWhole, "admin"), await member(inWhole, "viewer")];
    expect(await refusalOf(change(admin, viewer))).toBe("Forbidden");
    expect(await rolesIn(inWhole)).toEqual(["admin", "owner", "owner", "viewer"]);
  });

  const setRole = (by: Changer, whom: Changer, role: Role) =>
    world.members.setRole(by, inWhole, whom.userId, role);
  const addOwner = async (by: Changer) =>
    world.members.add(by, inWhole, (await someone(world)).email, "owner");
});

describe("who is no admin", () => {
  test("leaves, and removes nobody else", async () => {
    const [viewer, editor] = [await member(inProject, "viewer"), await member(inProject, "editor")];
    expect(await refusalOf(world.members.remove(editor, inProject, viewer.userId))).toBe("Forbidden");
    await world.members.remove(editor, inProject, editor.userId);
    expect(await rolesIn(inProject)).toEqual(["viewer"]);
  });
});

describe("the audit log", () => {
  const anything = { actor: null, action: null, since: null, until: null };

  test("has what was done, newest first, of a project in its organisation's too", async () => {
    await world.clock.advance(1_000);
    const { email } = await member(inProject, "viewer");
    const [newest] = await world.audit.list(inWhole, anything, null, 1);
    expect(newest).toMatchObject({
      ...{ actor: founder.email, action: "member.added", project: inProject.project },
      ...{ at: world.clock.now(), details: { email, role: "viewer" } },
    });
    expect(await world.audit.list(inProject, anything, null, 1)).toEqual([newest]);
  });

  test("is narrowed by who, what and when, and read in pages that writes do not disturb", async () => {
    for (let round = 0; round < 3; round++) {
      await world.clock.advance(1_000);
      await member(inProject, "viewer");
    }
    const added = { ...anything, action: "member.added" };
    const [first] = await world.audit.list(inProject, added, null, 1);
    await world.clock.advance(1_000);
    await member(inProject, "viewer");
    const rest = await world.audit.list(inProject, added, first!, 9);
    expect(rest.map(({ at }) => first!.at - at)).toEqual([1_000, 2_000]);
    expect(await world.audit.list(inProject, { ...added, until: first!.at }, null, 9)).toEqual(rest);
    expect(await world.audit.list(inProject, { ...added, since: first!.at + 1 }, null, 9)).toHaveLength(1);
    expect(await world.audit.list(inProject, { ...anything, actor: "nobody" }, null, 9)).toEqual([]);
  });
});
