import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { newRun } from "../store/conformance/fixtures.js";
import { AppError } from "../errors.js";
import { identityWorld, refusalOf, someone, type IdentityWorld } from "../testing/identity-world.js";
import { KeptDatabase } from "../testing/postgres/kept-database.js";
import type { Actor } from "./actor.js";

let kept: KeptDatabase;
let world: IdentityWorld;
let founder: Actor;
let organization: string;
beforeAll(async () => {
  kept = await KeptDatabase.postgres();
});
afterAll(() => kept[Symbol.asyncDispose]());
beforeEach(async () => {
  world = await identityWorld(kept);
  founder = await someone(world);
  organization = (await world.organizations.create(founder, "An organisation")).id;
});

const create = async (name: string) => ({
  organization,
  project: (await world.projects.create(founder, organization, { name, description: "" })).id,
});
const accept = (): void => {};

describe("projects", () => {
  test("have names of their own in their organisation, also when they are renamed", async () => {
    const other = (await world.organizations.create(founder, "Another")).id;
    await create("taken");
    const place = await create("free");
    expect(await refusalOf(create("taken"))).toBe("AlreadyExists");
    expect(await refusalOf(world.projects.update(founder, place, { name: "taken" }, accept))).toBe(
      "AlreadyExists",
    );
    const names = { name: "taken", description: "" };
    expect(await refusalOf(world.projects.create(founder, other, names))).toBeNull();
  });

  test("that two change at once are changed by one", async () => {
    const place = await create("orders");
    const change = (description: string) =>
      refusalOf(
        world.projects.update(founder, place, { description }, ({ version }) => expectFirst(version)),
      );
    const ends = await Promise.all([change("a"), change("b")]);
    expect(ends.filter((code) => code === null)).toHaveLength(1);
  });

  test("are deleted by their name alone, and are nothing then; their name is free", async () => {
    const place = await create("orders");
    const deleting = (name: string) => refusalOf(world.projects.delete(founder, place, name));
    expect(await world.places.inProject(founder.userId, place.project)).not.toBeNull();
    expect(await deleting("other")).toBe("PreconditionFailed");
    expect(await deleting("orders")).toBeNull();
    expect(await world.places.inProject(founder.userId, place.project)).toBeNull();
    expect(await refusalOf(world.projects.get(place))).toBe("NotFound");
    expect(await deleting("orders")).toBe("NotFound");
    await create("orders");
  });

  test("are not deleted while a run is under way", async () => {
    const place = await create("orders");
    await world.store.withTransaction({ project: place.project }, (tx) => tx.runs.insert(newRun("r")));
    expect(await refusalOf(world.projects.delete(founder, place, "orders"))).toBe("NotEmpty");
  });

  test("keep their organisation from being deleted", async () => {
    const place = await create("orders");
    expect(await refusalOf(world.organizations.delete(founder, organization))).toBe("NotEmpty");
    await world.projects.delete(founder, place, "orders");
    await world.organizations.delete(founder, organization);
    expect(await world.places.inOrganization(founder.userId, organization)).toBeNull();
    expect(await refusalOf(world.organizations.get(organization))).toBe("NotFound");
  });

  function expectFirst(version: number): void {
    if (version !== 1) throw new AppError("PreconditionFailed", "read again");
  }
});
