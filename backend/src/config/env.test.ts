import { describe, expect, test } from "vitest";
import { defaultLimits } from "@flowrunner/protocol";
import { silentLog } from "../log.js";
import { standardPeriods } from "../settings.js";
import { optionsOf } from "./app-options.js";
import { configSchema, secretsSchema } from "./config.js";
import { readEnvironment, variableOf } from "./env.js";
import { notes } from "./setting.js";

/** What is kept in history itself is no setting: stored histories were written with it. */
const { inlineBytes: _, ...limits } = defaultLimits;

const least = { FLOWRUNNER_INTERNAL_TOKEN: "a-token-of-16-characters" };

describe("the environment", () => {
  test("need say next to nothing: what it does not say is the standard", () => {
    const { config, secrets } = readEnvironment(least);
    expect(config).toMatchObject({ publicPort: 7400, ...standardPeriods, ...limits });
    expect(secrets.internalToken).toBe("a-token-of-16-characters");
  });

  const rows = [
    { name: "a number", given: { FLOWRUNNER_POLL_MS: "250" }, expect: { pollMs: 250 } },
    { name: "a port", given: { FLOWRUNNER_PUBLIC_PORT: "0" }, expect: { publicPort: 0 } },
    { name: "nothing as nothing", given: { FLOWRUNNER_PUBLIC_HOST: "" }, expect: { publicHost: "0.0.0.0" } },
    {
      name: "a list",
      given: { FLOWRUNNER_ALLOWED_ORIGINS: "https://a.example, https://b.example" },
      expect: { allowedOrigins: ["https://a.example", "https://b.example"] },
    },
  ];
  test.each(rows)("is read: $name", ({ given, expect: expected }) => {
    expect(readEnvironment({ ...least, ...given }).config).toMatchObject(expected);
  });

  const refused = [
    { name: "text for a number", given: { FLOWRUNNER_POLL_MS: "soon" }, variable: "FLOWRUNNER_POLL_MS" },
    { name: "a period of nothing", given: { FLOWRUNNER_LEASE_MS: "0" }, variable: "FLOWRUNNER_LEASE_MS" },
    {
      name: "a port that is none",
      given: { FLOWRUNNER_RUNNER_PORT: "65536" },
      variable: "FLOWRUNNER_RUNNER_PORT",
    },
    {
      name: "a secret that is too short, without showing it",
      given: { FLOWRUNNER_INTERNAL_TOKEN: "hunter2" },
      variable: "FLOWRUNNER_INTERNAL_TOKEN",
    },
  ];
  test.each(refused)("is refused by the variable's name: $name", ({ given, variable }) => {
    const read = () => readEnvironment({ ...least, ...given });
    expect(read).toThrow(variable);
    expect(read).not.toThrow("hunter2");
  });

  test("has a setting for each period and each limit, and each setting says what it is for", () => {
    const settings = { ...configSchema.shape, ...secretsSchema.shape };
    expect(Object.keys(settings)).toEqual(
      expect.arrayContaining(Object.keys({ ...standardPeriods, ...limits })),
    );
    const silent = Object.entries(settings).filter(([, setting]) => !notes.get(setting)?.description);
    expect(silent.map(([name]) => variableOf(name))).toEqual([]);
  });

  test("has to name a database where there is none beside the server", () => {
    expect(() => optionsOf(least, null, silentLog)).toThrow("FLOWRUNNER_DATABASE_URL");
  });
});

describe("a server in a cluster", () => {
  const inCluster = { FLOWRUNNER_INSTALL: "prod", FLOWRUNNER_CONTROLLER_ACCOUNT: "flowrunner:controller" };
  const logins = {
    FLOWRUNNER_DATABASE_API_URL: "postgres://api@db/flowrunner",
    FLOWRUNNER_DATABASE_ENGINE_URL: "postgres://engine@db/flowrunner",
    FLOWRUNNER_MASTER_KEY: "k",
  };

  test("needs no token of launchers and no owner of the database", () => {
    const options = optionsOf({ ...inCluster, ...logins }, null, silentLog);
    expect(options).toMatchObject({
      internalListener: { token: null },
      database: { kind: "awaited" },
      cluster: { install: "prod", controller: { namespace: "flowrunner", name: "controller" } },
    });
  });

  const refused = [
    { name: "an install that is no DNS label", given: { FLOWRUNNER_INSTALL: "Prod/1" }, variable: "INSTALL" },
    {
      name: "a controller without a namespace",
      given: { FLOWRUNNER_CONTROLLER_ACCOUNT: "c" },
      variable: "CONTROLLER",
    },
    {
      name: "a certificate without a key",
      given: { FLOWRUNNER_TLS_CERT_FILE: "c" },
      variable: "TLS_KEY_FILE",
    },
    {
      name: "an administrator without a password",
      given: { FLOWRUNNER_ADMINISTRATOR_EMAIL: "ops@example.org" },
      variable: "ADMINISTRATOR_PASSWORD_FILE",
    },
  ];
  test.each(refused)("is refused with $name", ({ given, variable }) => {
    expect(() => optionsOf({ ...inCluster, ...logins, ...given }, null, silentLog)).toThrow(variable);
  });
});
