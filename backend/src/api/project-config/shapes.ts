import { z } from "zod";
import type { ConfigRow } from "../../store/port/project-config.js";

/** What expressions call `config`. */
export const configShape = z
  .record(z.string(), z.json())
  .meta({ id: "ProjectConfig", description: "Values by name: `config.NAME` in the project's flows." });

/** 0 before anything was set. */
export function configEtag({ version }: ConfigRow): string {
  return String(version);
}
