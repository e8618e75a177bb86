import { z } from "zod";

/** Parameters of a path, each the id or the name of something. */
export function oneNamed<const Name extends string>(...names: readonly Name[]) {
  const entries = names.map((name) => [name, z.string().min(1).max(200)]);
  return z.object(Object.fromEntries(entries) as Record<Name, z.ZodString>);
}
