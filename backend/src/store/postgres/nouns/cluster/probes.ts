import type { Probes } from "../../../port/cluster/probes.js";
import type { Session } from "../../connections.js";
import { keepProbe, newestProbe } from "../../statements/probes.js";

export function postgresProbes(session: Session): Probes {
  return {
    async newest() {
      return (await session.run(newestProbe, [])).rows[0] ?? null;
    },
    async keep({ takenAt, version, findings }) {
      await session.run(keepProbe, [takenAt, version, JSON.stringify(findings)]);
    },
  };
}
