import type { Json } from "@flowrunner/engine";
import { z } from "zod";
import type { ConfigRow } from "../../store/port/project-config.js";

/** What expressions call `config`. What is read from a body is JSON. */
export const configShape = z
  .record(z.string(), z.unknown() as z.ZodType<Json>)
  .meta({ id: "ProjectConfig", description: "Values by name: `config.NAME` in the project's flows." });

/** 0 before anything was set. */
export function configEtag({ version }: ConfigRow): string {
  return String(version);
}
