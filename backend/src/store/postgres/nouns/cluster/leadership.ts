import type { Leadership } from "../../../port/cluster/leadership.js";
import type { Session } from "../../connections.js";
import { newestEpoch, takeLeadership } from "../../statements/leadership.js";

export function postgresLeadership(session: Session): Leadership {
  return {
    async take(holder) {
      return (await session.run(takeLeadership, [holder])).rows[0]!.epoch;
    },
    async newest() {
      return (await session.run(newestEpoch, [])).rows[0]?.epoch ?? 0;
    },
  };
}
