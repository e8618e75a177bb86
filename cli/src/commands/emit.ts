import { readData } from "../input/data.js";
import { answerOf } from "../server/answers.js";
import type { Session } from "../server/session.js";

export interface EmitOptions {
  readonly key?: string;
  readonly data?: string;
  readonly idempotencyKey?: string;
}

/** `flow emit EVENT`: prints the event's id. */
export async function emit(session: Session, event: string, options: EmitOptions): Promise<void> {
  const { key = null, data, idempotencyKey } = options;
  const { id } = await answerOf(
    session.api.POST("/api/v1/projects/{project}/events", {
      params: { path: { project: await session.project() }, header: { "idempotency-key": idempotencyKey } },
      body: { event, key, data: await readData(data) },
    }),
  );
  session.terminal.print(`${id}\n`);
}
