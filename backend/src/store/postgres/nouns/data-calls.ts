import type { DataCalls } from "../../port/data-calls.js";
import type { ProjectSession } from "../project-session.js";
import { getDataCall, insertDataCall } from "../statements/data-calls.js";

export function postgresDataCalls(session: ProjectSession): DataCalls {
  return {
    get: (scope, key) => session.first(getDataCall, scope, key),
    async insert({ scope, key, runId, bodyHash, answer }) {
      await session.write(insertDataCall, scope, key, runId, bodyHash, JSON.stringify(answer));
    },
  };
}
