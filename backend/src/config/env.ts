import type { z } from "zod";
import { configSchema, secretsSchema, type Config, type Secrets } from "./config.js";

export type Environment = Readonly<Record<string, string | undefined>>;

/** The only reader of a server's environment. Throws `InvalidConfiguration` with all that is wrong. */
export function readEnvironment(env: Environment): { readonly config: Config; readonly secrets: Secrets } {
  const [config, secrets] = [
    configSchema.safeParse(given(configSchema.shape, env)),
    secretsSchema.safeParse(given(secretsSchema.shape, env)),
  ];
  if (config.success && secrets.success) return { config: config.data, secrets: secrets.data };
  throw new InvalidConfiguration([...(config.error?.issues ?? []), ...(secrets.error?.issues ?? [])]);
}

/** PostgreSQL as the owner of the schema, all that migrating it takes. Throws `InvalidConfiguration`. */
export function readOwnerUrl(env: Environment): string {
  const url = env[variableOf("databaseUrl")];
  if (!url) throw new InvalidConfiguration([{ path: ["databaseUrl"], message: "is needed" }]);
  return url;
}

/** `publicPort` → `FLOWRUNNER_PUBLIC_PORT`. */
export function variableOf(setting: string): string {
  return `FLOWRUNNER_${setting.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
}

/** An empty variable is as one that is not set. */
function given(settings: object, env: Environment): Record<string, string> {
  return Object.fromEntries(
    Object.keys(settings).flatMap((name) => {
      const text = env[variableOf(name)];
      return text ? [[name, text]] : [];
    }),
  );
}

/** Names each variable that does not fit and why, and never what it holds. */
export class InvalidConfiguration extends Error {
  override readonly name = "InvalidConfiguration";

  constructor(issues: readonly Pick<z.core.$ZodIssue, "path" | "message">[]) {
    super(issues.map(({ path, message }) => `${variableOf(String(path[0]))}: ${message}`).join("; "));
  }
}
