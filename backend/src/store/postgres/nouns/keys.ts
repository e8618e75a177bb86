import type { Keys } from "../../port/keys.js";
import {
  allKeys,
  discardKey,
  insertFirstKey,
  projectUnderRetiredKey,
  replaceKey,
  rewrapKey,
} from "../statements/keys.js";
import type { RunAlone } from "./across-projects.js";

export function postgresKeys(runAlone: RunAlone): Keys {
  return {
    async all() {
      return (await runAlone(allKeys, [])).rows;
    },
    async insertFirst({ id, purpose, masterId, wrappedKey }) {
      return (await runAlone(insertFirstKey, [id, purpose, masterId, wrappedKey])).affected > 0;
    },
    async replace(replaced, { id, purpose, masterId, wrappedKey }) {
      return (await runAlone(replaceKey, [id, purpose, masterId, wrappedKey, replaced])).affected > 0;
    },
    async rewrap(id, fromMasterId, { masterId, wrappedKey }) {
      return (await runAlone(rewrapKey, [id, fromMasterId, masterId, wrappedKey])).affected > 0;
    },
    async discard(id) {
      await runAlone(discardKey, [id]);
    },
    async projectUnderRetired() {
      return (await runAlone(projectUnderRetiredKey, [])).rows[0]?.project ?? null;
    },
  };
}
