import type { CollectionRow } from "../../port/collections.js";
import { inProject } from "../statement.js";

const columns = `name, description, schema, etag, created_at as "createdAt", updated_at as "updatedAt"`;

export const getCollection = inProject<[name: string], CollectionRow>(
  "get-collection",
  "read",
  `select ${columns} from collections where project_id = $1 and name = $2`,
);

/** In the order of their names, as all who hold several do: they wait for each other one way only. */
export const holdCollections = inProject<[names: readonly string[]], CollectionRow>(
  "hold-collections",
  "read",
  `select ${columns} from collections where project_id = $1 and name = any($2::text[]) order by name for share`,
);

export const lockCollection = inProject<[name: string], CollectionRow>(
  "lock-collection",
  "read",
  `select ${columns} from collections where project_id = $1 and name = $2 for update`,
);

export const listCollections = inProject<[after: string, limit: number], CollectionRow>(
  "list-collections",
  "read",
  `select ${columns} from collections where project_id = $1 and name > $2 order by name limit $3`,
);

type Content = [name: string, description: string, schema: string, etag: string];

export const insertCollection = inProject<[...Content, createdAt: number, updatedAt: number]>(
  "insert-collection",
  "write",
  `insert into collections (project_id, name, description, schema, etag, created_at, updated_at)
   values ($1, $2, $3, $4, $5, $6, $7)`,
);

export const updateCollection = inProject<[...Content, updatedAt: number]>(
  "update-collection",
  "write",
  `update collections set description = $3, schema = $4, etag = $5, updated_at = $6
   where project_id = $1 and name = $2`,
);

export const deleteCollection = inProject<[name: string]>(
  "delete-collection",
  "write",
  "delete from collections where project_id = $1 and name = $2",
);

export const deleteRecordsOf = inProject<[collection: string]>(
  "delete-records-of",
  "write",
  "delete from records where project_id = $1 and collection = $2",
);
