import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { standardSignInRates } from "../rates/standard-rates.js";
import { identityWorld, refusalOf, type IdentityWorld } from "../testing/identity-world.js";
import { KeptDatabase } from "../testing/postgres/kept-database.js";
import { sessionIdleMs, sessionLifetimeMs } from "./session-periods.js";
import { revocationMs } from "./signed-in.js";

const ada = { email: "ada@example.com", name: "Ada", password: "correct horse battery" };
const hourMs = 3_600_000;

let kept: KeptDatabase;
let world: IdentityWorld;
beforeAll(async () => {
  kept = await KeptDatabase.postgres();
});
afterAll(() => kept[Symbol.asyncDispose]());
beforeEach(async () => {
  world = await identityWorld(kept);
});

const trying = (password: string, email = ada.email, address = "10.0.0.1") =>
  world.signIn.signIn({ email, password, address, userAgent: "a browser" });

describe("signing in", () => {
  test("opens a session with the right password, in whatever letters the address is", async () => {
    const user = await world.accounts.add(ada);
    const { secret } = await trying(ada.password, "ADA@Example.com");
    expect(await world.signedIn.bySession(secret)).toMatchObject({ userId: user.id, email: ada.email });
  });

  test("is refused in the same words for a wrong password, for nobody's address and for a disabled account", async () => {
    const { id } = await world.accounts.add(ada);
    const wordsOf = (attempt: Promise<unknown>): Promise<unknown> => attempt.catch(String);
    const words = [await wordsOf(trying("wrong")), await wordsOf(trying("wrong", "nobody@example.com"))];
    await world.accounts.disable(id);
    words.push(await wordsOf(trying(ada.password)));
    expect(new Set(words)).toEqual(new Set(["AppError: The address or the password is wrong."]));
  });

  test("takes as long for nobody's address as for a wrong password", async () => {
    await world.accounts.add(ada);
    const timeOf = async (email: string, address: string): Promise<number> => {
      const begun = performance.now();
      await refusalOf(trying("wrong", email, address));
      return performance.now() - begun;
    };
    const [known, unknown]: [number[], number[]] = [[], []];
    for (let round = 0; round < 3; round++) {
      known.push(await timeOf(ada.email, "10.0.0.1"));
      unknown.push(await timeOf("nobody@example.com", "10.0.0.2"));
    }
    // The shortest of each: what else the machine does only ever adds.
    const ratio = Math.min(...unknown) / Math.min(...known);
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  });

  test("gives each session a secret of its own, of which the store has no trace", async () => {
    await world.accounts.add(ada);
    const secrets = [(await trying(ada.password)).secret, (await trying(ada.password)).secret];
    expect(new Set(secrets).size).toBe(2);
    const { rows } = await kept.owner.query("select sessions::text as session from sessions");
    expect(JSON.stringify(rows)).not.toContain(secrets[0]);
  });

  test("may be tried so often for an account, from wherever, and no more", async () => {
    const account = { name: "account", count: 3, windowMs: hourMs };
    world = await identityWorld(kept, { signInRates: { ...standardSignInRates, account } });
    await world.accounts.add(ada);
    const codeOf = (password: string, address: string) => refusalOf(trying(password, ada.email, address));
    expect(await codeOf("wrong", "10.0.0.1")).toBe("Unauthorized");
    expect(await codeOf(ada.password, "10.0.0.2"), "and begins anew").toBeNull();
    for (let tries = 0; tries < 3; tries++)
      expect(await codeOf("wrong", `10.0.0.${tries}`)).toBe("Unauthorized");
    expect(await codeOf(ada.password, "10.0.0.9")).toBe("TooManyRequests");
  });
});

describe("a session", () => {
  const signedIn = async (): Promise<string> => {
    await world.accounts.add(ada);
    return (await trying(ada.password)).secret;
  };

  test("ends when it is not used for a week", async () => {
    const secret = await signedIn();
    await world.clock.advance(sessionIdleMs - 1);
    expect(await world.signedIn.bySession(secret)).not.toBeNull();
    await world.clock.advance(sessionIdleMs);
    expect(await world.signedIn.bySession(secret)).toBeNull();
  });

  test("ends after a month, however much it is used", async () => {
    const secret = await signedIn();
    for (let spent = 0; spent + 24 * hourMs < sessionLifetimeMs; spent += 24 * hourMs) {
      await world.clock.advance(24 * hourMs);
      expect(await world.signedIn.bySession(secret)).not.toBeNull();
    }
    await world.clock.advance(24 * hourMs);
    expect(await world.signedIn.bySession(secret)).toBeNull();
  });

  test("that is ended opens nothing here at once, and elsewhere a few seconds later", async () => {
    const secret = await signedIn();
    const elsewhere = world.replica();
    const { userId, credential } = (await world.signedIn.bySession(secret))!;
    expect(await elsewhere.signedIn.bySession(secret)).not.toBeNull();
    await world.signIn.end(userId, credential.id);
    expect(await world.signedIn.bySession(secret)).toBeNull();
    await world.clock.advance(revocationMs);
    expect(await elsewhere.signedIn.bySession(secret)).toBeNull();
  });

  test("that has ended is gone with the next that begins", async () => {
    await signedIn();
    await world.clock.advance(sessionIdleMs);
    const { user } = await trying(ada.password);
    expect(await world.signIn.sessions(user.id)).toHaveLength(1);
  });

  test("survives a change of the password by itself, and no other does", async () => {
    const secret = await signedIn();
    const other = (await trying(ada.password)).secret;
    const caller = (await world.signedIn.bySession(secret))!;
    const change = { current: ada.password, next: "another long password", address: "10.0.0.1" };
    expect(await refusalOf(world.accounts.changePassword(caller, { ...change, current: "wrong" }))).toBe(
      "Forbidden",
    );
    await world.accounts.changePassword(caller, change);
    expect(await world.signedIn.bySession(secret)).not.toBeNull();
    expect(await world.signedIn.bySession(other)).toBeNull();
    expect(await refusalOf(trying(ada.password))).toBe("Unauthorized");
    expect(await refusalOf(trying(change.next))).toBeNull();
  });
});

describe("registering", () => {
  test("is refused where it is closed, and for an address that is taken in whatever letters", async () => {
    expect(await refusalOf(world.accounts.register(ada, "10.0.0.1"))).toBe("Forbidden");
    world = await identityWorld(kept, { registration: "open" });
    expect(await refusalOf(world.accounts.register(ada, "10.0.0.1"))).toBeNull();
    const again = { ...ada, email: ada.email.toUpperCase() };
    expect(await refusalOf(world.accounts.register(again, "10.0.0.1"))).toBe("AlreadyExists");
  });

  test("of the first user happens once, also by two servers at a time", async () => {
    const made = await Promise.all([world.bootstrap(), world.replica().bootstrap()]);
    const [first, ...others] = made.filter((user) => user !== null);
    expect(others).toEqual([]);
    expect(await world.bootstrap()).toBeNull();
    expect((await trying(first!.password, first!.email)).user.email).toBe(first!.email);
  });
});
