import type { Namespaces } from "../../../port/cluster/namespaces.js";
import type { ProjectSession } from "../../project-session.js";
import {
  detachNamespace,
  insertNamespace,
  rebindNamespace,
  releaseNamespace,
} from "../../statements/namespaces.js";

export function postgresNamespaces(session: ProjectSession): Namespaces {
  return {
    async bind(namespace, serviceAccountUid) {
      const bound = await session.write(rebindNamespace, namespace, serviceAccountUid);
      if (bound === 0) await session.write(insertNamespace, namespace, serviceAccountUid);
    },
    async detach(namespace) {
      await session.write(detachNamespace, namespace);
    },
    async release(namespace) {
      await session.write(releaseNamespace, namespace);
    },
  };
}
