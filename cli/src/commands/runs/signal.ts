import { readData } from "../../input/data.js";
import { answerOf } from "../../server/answers.js";
import { findRun } from "../../server/run-reference.js";
import type { Session } from "../../server/session.js";

export interface SignalOptions {
  readonly data?: string;
  readonly idempotencyKey?: string;
}

/** `flow signal RUN NAME`. */
export async function signal(
  session: Session,
  reference: string,
  name: string,
  { data, idempotencyKey }: SignalOptions,
): Promise<void> {
  const path = { project: await session.project(), run: await findRun(session, reference), name };
  await answerOf(
    session.api.POST("/api/v1/projects/{project}/runs/{run}/signals/{name}", {
      params: { path, header: { "idempotency-key": idempotencyKey } },
      body: { data: await readData(data) },
    }),
  );
  session.terminal.print(`run ${path.run} has the signal ${name}\n`);
}
