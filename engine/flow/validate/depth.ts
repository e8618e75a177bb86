import { MAX_SCOPE_DEPTH } from "../parse/limits.js";
import type { Report } from "./report.js";

export function reportTooDeep(paths: readonly string[], report: Report): void {
  for (const path of paths)
    report.add("NestedTooDeeply", path, `scopes stand in each other more than ${MAX_SCOPE_DEPTH} deep`, {
      help: "make the inner part a flow of its own",
    });
}
