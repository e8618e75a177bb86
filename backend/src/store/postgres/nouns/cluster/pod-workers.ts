import type { PodWorkers } from "../../../port/cluster/pod-workers.js";
import type { ProjectSession } from "../../project-session.js";
import { insertPodWorker, insertRetiredPods, retiredPods, retirePods } from "../../statements/pod-workers.js";

export function postgresPodWorkers(session: ProjectSession): PodWorkers {
  return {
    async insert({ pod: { uid, namespace, name }, pool, audience }) {
      await session.write(insertPodWorker, uid, pool, namespace, name, audience);
    },
    async retire({ uids, pool, namespace, as }) {
      await session.write(insertRetiredPods, uids, pool, namespace, as);
      await session.write(retirePods, uids, as);
      return (await session.all(retiredPods, uids)).map(({ uid }) => uid);
    },
  };
}
