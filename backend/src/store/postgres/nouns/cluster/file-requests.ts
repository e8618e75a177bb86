import type { FileRequests } from "../../../port/cluster/file-requests.js";
import type { ProjectSession } from "../../project-session.js";
import { deleteFileRequest, insertFileRequest, oldestFileRequest } from "../../statements/file-requests.js";

export function postgresFileRequests(session: ProjectSession): FileRequests {
  return {
    async insert({ request, server }, forMs) {
      await session.write(insertFileRequest, request, server, forMs);
    },
    async delete(request) {
      await session.write(deleteFileRequest, request);
    },
    async oldest(except) {
      const [notice] = await session.all(oldestFileRequest, except);
      return notice ?? null;
    },
  };
}
