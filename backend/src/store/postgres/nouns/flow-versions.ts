import type { FlowVersions } from "../../port/flow-versions.js";
import type { ProjectSession } from "../project-session.js";
import { getFlowVersion } from "../statements/get-flow-version.js";
import { putFlowVersion } from "../statements/put-flow-version.js";

export function postgresFlowVersions(session: ProjectSession): FlowVersions {
  return {
    async put({ version, text }) {
      await session.write(putFlowVersion, version, text);
    },
    get: (version) => session.first(getFlowVersion, version),
  };
}
