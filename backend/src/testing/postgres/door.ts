import { once } from "node:events";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { inject } from "vitest";

declare module "vitest" {
  export interface ProvidedContext {
    /** The port of 127.0.0.1 that says where the run's PostgreSQL server is. */
    postgresDoor: number;
  }
}

/** What is said at the door. */
export type DoorAnswer = { readonly host: string } | { readonly failure: string };

/** Where the run's server is; starts it when nobody has asked before. */
export async function askForServer(): Promise<string> {
  const socket = connect(inject("postgresDoor"), "127.0.0.1");
  await once(socket, "connect");
  const answer = JSON.parse(await text(socket)) as DoorAnswer;
  if ("failure" in answer) throw new Error(answer.failure);
  return answer.host;
}
