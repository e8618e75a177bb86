import type { Payloads } from "../../port/payloads.js";
import type { ProjectSession } from "../project-session.js";
import { getPayloads } from "../statements/get-payloads.js";
import { putPayloads } from "../statements/put-payloads.js";

export function postgresPayloads(session: ProjectSession): Payloads {
  return {
    async put(payloads) {
      if (payloads.length === 0) return;
      const texts = payloads.map(({ text }) => text);
      await session.write(
        putPayloads,
        payloads.map(({ hash }) => hash),
        texts,
      );
    },
    async get(hashes) {
      const found = await session.all(getPayloads, hashes);
      return new Map(found.map(({ hash, text }) => [hash, text]));
    },
  };
}
