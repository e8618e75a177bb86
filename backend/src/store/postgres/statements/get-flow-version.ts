import type { FlowVersion } from "../../port/flow-versions.js";
import { inProject } from "../statement.js";

export const getFlowVersion = inProject<[version: string], FlowVersion>(
  "get-flow-version",
  "read",
  `select version, text from flow_versions where project_id = $1 and version = $2`,
);
