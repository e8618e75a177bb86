import type { RecordRow } from "../../port/records.js";
import { inProject } from "../statement.js";

const columns = `collection, id, data, etag, created_at as "createdAt", updated_at as "updatedAt"`;

type Meant = [
  collection: string,
  condition: string | null,
  variables: string,
  except: readonly string[],
  limit: number,
  afterId: string | null,
];

const isMeant = `project_id = $1 and collection = $2
     and ($3::jsonpath is null or jsonb_path_match(data, $3::jsonpath, $4::jsonb, true))
     and id <> all($5::text[])`;

/** The first of a collection by their ids: along the primary key. */
export const findRecords = inProject<Meant, RecordRow>(
  "find-records",
  "read",
  `select ${columns} from records
   where ${isMeant} and ($7::text is null or id > $7) order by id limit $6`,
);

type Sorted = [...Meant, path: string, kind: number | null, number: string | null, text: string | null];

/** Looks at every record of the collection: the order is of the reader's choosing. */
const sorted = (follows: "<" | ">", direction: "asc" | "desc"): string =>
  `select ${columns} from records
   cross join lateral (select jsonb_path_query_first(data, $8::jsonpath, '{}', true)) as sorted(by_value)
   cross join lateral (select
     case jsonb_typeof(by_value) when 'boolean' then 1 when 'number' then 2 when 'string' then 3 else 0 end,
     case jsonb_typeof(by_value) when 'boolean' then by_value::boolean::integer::numeric
       when 'number' then by_value::numeric else 0 end,
     case jsonb_typeof(by_value) when 'string' then by_value #>> '{}' else '' end collate "C"
   ) as place(kind, number, string)
   where ${isMeant}
     and ($7::text is null or (kind, number, string, id) ${follows} ($9::integer, $10::numeric, $11::text, $7))
   order by kind ${direction}, number ${direction}, string ${direction}, id ${direction} limit $6`;

export const findRecordsAscending = inProject<Sorted, RecordRow>(
  "find-records-ascending",
  "read",
  sorted(">", "asc"),
);

export const findRecordsDescending = inProject<Sorted, RecordRow>(
  "find-records-descending",
  "read",
  sorted("<", "desc"),
);
