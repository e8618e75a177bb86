import { CompareFailed } from "../../port/errors.js";
import type { CollectionRow, Collections } from "../../port/collections.js";
import type { Staging } from "../staging.js";
import type { Tables } from "../tables.js";

export function memoryCollections(staging: Staging, { collections, records }: Tables): Collections {
  const { project } = staging;
  const keyOf = (name: string): string => `${project}/${name}`;
  const locked = (name: string) => staging.lock(collections, keyOf(name));
  return {
    async get(name) {
      return staging.read(collections, keyOf(name)) ?? null;
    },
    async hold(names) {
      const held = new Map<string, CollectionRow>();
      for (const name of [...names].sort()) {
        const row = await locked(name);
        if (row) held.set(name, row);
      }
      return held;
    },
    async lock(name) {
      return (await locked(name)) ?? null;
    },
    async list(after, limit) {
      const found = staging.select(collections, collections.keysOf(project), ({ name }) => name > after);
      return found.toSorted((a, b) => (a.name < b.name ? -1 : 1)).slice(0, limit);
    },
    async insert(collection) {
      await staging.insert(collections, keyOf(collection.name), { ...collection, project });
    },
    async update(collection) {
      if (!(await locked(collection.name))) throw new CompareFailed(collections.name, collection.name);
      staging.write(collections, keyOf(collection.name), { ...collection, project });
    },
    async delete(name) {
      if (!(await locked(name))) throw new CompareFailed(collections.name, name);
      const its = staging.select(
        records,
        records.keysOf(keyOf(name)),
        ({ collection }) => collection === name,
      );
      for (const { id } of its) staging.remove(records, `${keyOf(name)}/${id}`);
      staging.remove(collections, keyOf(name));
    },
  };
}
