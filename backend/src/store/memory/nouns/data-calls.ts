import type { DataCalls } from "../../port/data-calls.js";
import type { Staging } from "../staging.js";
import type { Tables } from "../tables.js";

export function memoryDataCalls(staging: Staging, { dataCalls }: Tables): DataCalls {
  const { project } = staging;
  const keyOf = (scope: string, key: string): string => `${project}/${scope}/${key}`;
  return {
    async get(scope, key) {
      return staging.read(dataCalls, keyOf(scope, key)) ?? null;
    },
    async insert(call) {
      await staging.insert(dataCalls, keyOf(call.scope, call.key), { ...call, project });
    },
  };
}
