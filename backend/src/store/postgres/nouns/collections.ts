import type { Collections } from "../../port/collections.js";
import type { ProjectSession } from "../project-session.js";
import {
  deleteCollection,
  deleteRecordsOf,
  getCollection,
  holdCollections,
  insertCollection,
  listCollections,
  lockCollection,
  updateCollection,
} from "../statements/collections.js";

export function postgresCollections(session: ProjectSession): Collections {
  return {
    get: (name) => session.first(getCollection, name),
    async hold(names) {
      const held = names.length > 0 ? await session.all(holdCollections, names) : [];
      return new Map(held.map((collection) => [collection.name, collection]));
    },
    lock: (name) => session.first(lockCollection, name),
    list: (after, limit) => session.all(listCollections, after, limit),
    async insert({ name, description, schema, etag, createdAt, updatedAt }) {
      const text = JSON.stringify(schema);
      await session.write(insertCollection, name, description, text, etag, createdAt, updatedAt);
    },
    update: ({ name, description, schema, etag, updatedAt }) =>
      session.change(
        "collections",
        updateCollection,
        name,
        description,
        JSON.stringify(schema),
        etag,
        updatedAt,
      ),
    async delete(name) {
      await session.write(deleteRecordsOf, name);
      await session.change("collections", deleteCollection, name);
    },
  };
}
