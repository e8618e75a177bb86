import { CompareFailed } from "../../port/errors.js";
import type { ProjectConfig } from "../../port/project-config.js";
import type { ProjectSession } from "../project-session.js";
import { getProjectConfig, insertProjectConfig, updateProjectConfig } from "../statements/project-config.js";

export function postgresProjectConfig(session: ProjectSession): ProjectConfig {
  return {
    get: () => session.first(getProjectConfig),
    async put(values, expectedVersion, by) {
      const text = JSON.stringify(values);
      const row =
        expectedVersion === 0
          ? await session.first(insertProjectConfig, text, by)
          : await session.first(updateProjectConfig, text, by, expectedVersion);
      if (!row) throw new CompareFailed("project_configs", session.project);
      return row;
    },
  };
}
