import { inProject } from "../statement.js";

export const putFlowVersion = inProject<[version: string, text: string]>(
  "put-flow-version",
  "write",
  `insert into flow_versions (project_id, version, text) values ($1, $2, $3) on conflict do nothing`,
);
