import { isDeepStrictEqual } from "node:util";
import { readDocument } from "../../input/read-document.js";
import { usageProblem } from "../../refused.js";
import { answerOf, foundBy } from "../../server/answers.js";
import type { Collection } from "../../server/collections.js";
import type { Session } from "../../server/session.js";

export interface ApplyCollectionOptions {
  readonly description?: string;
}

/** `flow collection apply NAME FILE`: a description that is not given stays as it is. */
export async function applyCollection(
  session: Session,
  name: string,
  file: string,
  options: ApplyCollectionOptions,
): Promise<void> {
  const { api, terminal } = session;
  const schema = (await readDocument(file, terminal.stdin)) as Collection["schema"];
  if (typeof schema !== "boolean" && (typeof schema !== "object" || schema === null || Array.isArray(schema)))
    throw usageProblem(
      `${file} holds no JSON Schema`,
      "a schema is an object: {type: object, properties: …}",
    );
  const params = { path: { project: await session.project(), collection: name } };
  const present = await foundBy(api.GET("/api/v1/projects/{project}/collections/{collection}", { params }));
  const description = options.description ?? present?.description ?? "";
  const isSame = present?.description === description && isDeepStrictEqual(present.schema, schema);
  if (isSame) return terminal.print(`collection ${name} unchanged\n`);
  const body = { schema, description };
  await answerOf(api.PUT("/api/v1/projects/{project}/collections/{collection}", { params, body }));
  terminal.print(`collection ${name} ${present ? "configured" : "created"}\n`);
}
