import type { z } from "zod";
import { configSchema, type Config } from "./config.js";

export type Environment = Readonly<Record<string, string | undefined>>;

/** The only reader of the controller's environment. Throws `InvalidConfiguration` with all that is wrong. */
export function readEnvironment(env: Environment): Config {
  const config = configSchema.safeParse(given(env));
  if (!config.success) throw new InvalidConfiguration(config.error.issues);
  const issues = contradictionsIn(config.data);
  if (issues.length > 0) throw new InvalidConfiguration(issues);
  return config.data;
}

/** `backendUrl` → `FLOWRUNNER_BACKEND_URL`. */
export function variableOf(setting: string): string {
  return `FLOWRUNNER_${setting.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
}

type Issue = Pick<z.core.$ZodIssue, "path" | "message">;

function contradictionsIn(config: Config): readonly Issue[] {
  const issues: Issue[] = [];
  const refuse = (setting: keyof Config, message: string) => issues.push({ path: [setting], message });
  if (config.renewWithinMs > config.leaseMs * 0.75)
    refuse("renewWithinMs", `must be at most three quarters of ${variableOf("leaseMs")}`);
  if ((config.webhookService === undefined) !== (config.webhookConfiguration === undefined))
    refuse("webhookConfiguration", `comes with ${variableOf("webhookService")}: both, or neither`);
  return issues;
}

/** An empty variable is as one that is not set. */
function given(env: Environment): Record<string, string> {
  return Object.fromEntries(
    Object.keys(configSchema.shape).flatMap((name) => {
      const text = env[variableOf(name)];
      return text ? [[name, text]] : [];
    }),
  );
}

/** Names each variable that does not fit and why. */
export class InvalidConfiguration extends Error {
  override readonly name = "InvalidConfiguration";

  constructor(issues: readonly Issue[]) {
    super(issues.map(({ path, message }) => `${variableOf(String(path[0]))}: ${message}`).join("; "));
  }
}
