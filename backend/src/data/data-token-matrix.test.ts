import { createHmac, generateKeyPairSync, randomBytes } from "node:crypto";
import { SignJWT } from "jose";
import { beforeAll, afterAll, describe, expect, test } from "vitest";
import { ManualClock } from "../testing/manual-clock.js";
import { addCollection, claimWithData, refusalOf, type DataCode } from "../testing/data-world.js";
import { codeStep, planOf } from "../testing/plans.js";
import { World } from "../testing/world.js";
import { dataSigningKey, SignedDataTokens } from "./signed-data-tokens.js";

const seed = Buffer.alloc(32, 7);
const clock = new ManualClock();
const caller = (code: DataCode) => ({
  project: "here",
  attemptId: code.held.attempt.id,
  epoch: code.held.attempt.epoch,
  access: { collections: { orders: ["read"] }, isTransactional: false } as const,
});

/** A token as ours are, but for what is changed. */
function forged(
  code: DataCode,
  {
    key = dataSigningKey(seed),
    alg = "EdDSA",
    typ = "fr-data+jwt",
    iss = "tested",
    aud = "flowrunner/data",
    exp = 3_600,
  } = {},
): Promise<string> {
  return new SignJWT({ prj: "here", epo: code.held.attempt.epoch, trx: false, col: { orders: "r" } })
    .setProtectedHeader({ alg, typ })
    .setIssuer(iss)
    .setAudience(aud)
    .setSubject(code.held.attempt.id)
    .setJti("j")
    .setIssuedAt(new Date(clock.now()))
    .setExpirationTime(new Date(clock.now() + exp * 1_000))
    .sign(key);
}

/** Signed with our public key as if it were a shared secret, or not at all. */
function selfMade(code: DataCode, alg: "HS256" | "none"): string {
  const part = (json: object): string => Buffer.from(JSON.stringify(json)).toString("base64url");
  const { attempt } = code.held;
  const claims = { prj: "here", epo: attempt.epoch, trx: false, col: { orders: "r" }, sub: attempt.id };
  const times = { iat: 0, exp: 4e9, jti: "j", iss: "tested", aud: "flowrunner/data" };
  const signed = `${part({ alg, typ: "fr-data+jwt" })}.${part({ ...claims, ...times })}`;
  const { x: publicKey } = dataSigningKey(seed).export({ format: "jwk" });
  const signature = alg === "none" ? "" : createHmac("sha256", publicKey!).update(signed).digest("base64url");
  return `${signed}.${signature}`;
}

describe("a data token", () => {
  let world: World;
  let code: DataCode;
  beforeAll(async () => {
    world = await World.create();
    await addCollection(world.store);
    code = await claimWithData(world, ["read"]);
  });
  afterAll(() => world[Symbol.asyncDispose]());

  const read = async (token: string | null): Promise<readonly [number, string]> =>
    refusalOf(await world.runner.send("GET", "/data/v1/collections/orders/records", token));

  test("opens what its step declares", async () => {
    expect(await read(code.token)).toEqual([200, "none"]);
    expect(await read(await forged(code)), "so the others are refused for what they change").toEqual([
      200,
      "none",
    ]);
  });

  const strangers: readonly { name: string; make(): Promise<string> | string }[] = [
    { name: "of another key", make: () => forged(code, { key: dataSigningKey(randomBytes(32)) }) },
    { name: "of another type", make: () => forged(code, { typ: "JWT" }) },
    {
      name: "of a type that is written otherwise",
      make: () => forged(code, { typ: "application/fr-data+jwt" }),
    },
    { name: "of another installation", make: () => forged(code, { iss: "other" }) },
    { name: "for another audience", make: () => forged(code, { aud: "flowrunner/api" }) },
    { name: "that has expired", make: () => forged(code, { exp: -1 }) },
    {
      name: "of another algorithm",
      make: () =>
        forged(code, { alg: "ES256", key: generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey }),
    },
    { name: "that is signed with what everybody knows", make: () => selfMade(code, "HS256") },
    { name: "that is not signed", make: () => selfMade(code, "none") },
    {
      name: "that was changed",
      make: () => code.token.replace(/\.(.)/, (_, first: string) => `.${first === "e" ? "f" : "e"}`),
    },
    { name: "that is the callback token", make: () => code.held.token },
    { name: "that is nothing", make: () => "x" },
  ];

  test.each(strangers)("$name is refused", async ({ make }) => {
    expect(await read(await make())).toEqual([401, "Unauthorized"]);
  });

  test.each([
    ["claims", (token: string) => world.runner.claim(token)],
    ["heartbeats", (token: string) => world.runner.heartbeat({ ...code.held, token })],
    ["logs", (token: string) => world.runner.logs({ ...code.held, token }, [])],
    ["results", (token: string) => world.runner.succeed({ ...code.held, token })],
  ])("does not open %s", async (_, call) => {
    expect(refusalOf(await call(code.token))).toEqual([401, "Unauthorized"]);
  });

  test("gives no right that the step did not declare, before anything is looked for", async () => {
    const refused = [403, "Forbidden"];
    for (const id of ["a", "absent"]) {
      expect(refusalOf(await code.create(id, { total: 1 }))).toEqual(refused);
      expect(refusalOf(await code.put(id, { total: 1 }))).toEqual(refused);
      expect(refusalOf(await code.patch(id, {}))).toEqual(refused);
      expect(refusalOf(await code.delete(id))).toEqual(refused);
      expect(refusalOf(await code.batch([{ op: "put", id, data: {} }]))).toEqual(refused);
    }
    for (const name of ["others", "absent", "%00", "constructor"])
      expect(refusalOf(await code.call("GET", `${name}/records`))).toEqual(refused);
    const writer = await claimWithData(world, ["create"]);
    await writer.put("mine", { total: 1 });
    expect(refusalOf(await writer.call("GET", "orders/records/mine"))).toEqual(refused);
    expect(refusalOf(await writer.put("mine", { total: 2 })), "an update").toEqual(refused);
  });

  test("sees nothing of another project: its collection is as one that does not exist", async () => {
    const foreign = await claimWithData(world, ["read", "create"], { project: "elsewhere" });
    const absent = refusalOf(await foreign.call("GET", "orders/records"));
    expect(absent).toEqual([404, "NotFound"]);
    expect(refusalOf(await foreign.create("x", { total: 1 }))).toEqual(absent);
    expect(refusalOf(await foreign.call("GET", "orders/records/mine"))).toEqual(absent);
  });

  test("says another epoch, project or attempt in vain", async () => {
    const tokens = new SignedDataTokens(dataSigningKey(seed), "tested", clock);
    const changes = [{ epoch: caller(code).epoch + 1 }, { project: "elsewhere" }, { attemptId: "absent" }];
    for (const change of changes) {
      const token = await tokens.issue({ ...caller(code), ...change }, clock.now() + 60_000);
      expect(await read(token)).toEqual([409, "StaleAttempt"]);
    }
  });

  test("dies with its attempt", async () => {
    const ended = await claimWithData(world, ["read", "create"]);
    await world.runner.succeed(ended.held);
    expect(await read(ended.token)).toEqual([409, "StaleAttempt"]);
    expect(refusalOf(await ended.create("late", { total: 1 }))).toEqual([409, "StaleAttempt"]);
  });

  test("dies at the attempt's deadline and its grace", async () => {
    const late = await claimWithData(world, ["read"]);
    for (let waited = 0; waited < 611_000; waited += 5_000) {
      await world.runner.heartbeat(late.held);
      await world.clock.advance(5_000);
    }
    expect(await read(late.token)).toEqual([401, "Unauthorized"]);
  });

  test("is given to no code that declares no data", async () => {
    await world.start(planOf(codeStep("plain")));
    expect((await world.claim()).data).toBeNull();
  });
});

describe("the key of data tokens", () => {
  test("is the same for the same 32 bytes, and needs all of them", () => {
    const pem = (bytes: Uint8Array) => dataSigningKey(bytes).export({ format: "pem", type: "pkcs8" });
    expect(pem(seed)).toBe(pem(Buffer.from(seed)));
    expect(pem(seed)).not.toBe(pem(Buffer.alloc(32, 8)));
    expect(() => dataSigningKey(Buffer.alloc(31))).toThrow(/32 bytes/);
  });
});
