import type { Payloads } from "../../port/payloads.js";
import type { Staging } from "../staging.js";
import type { Tables } from "../tables.js";

export function memoryPayloads(staging: Staging, { payloads }: Tables): Payloads {
  const keyOf = (hash: string): string => `${staging.project}/${hash}`;
  return {
    async put(added) {
      for (const { hash, text } of added) {
        const present = await staging.lock(payloads, keyOf(hash));
        if (!present) staging.write(payloads, keyOf(hash), { project: staging.project, text });
      }
    },
    async get(hashes) {
      const found = new Map<string, string>();
      for (const hash of hashes) {
        const row = staging.read(payloads, keyOf(hash));
        if (row) found.set(hash, row.text);
      }
      return found;
    },
  };
}
