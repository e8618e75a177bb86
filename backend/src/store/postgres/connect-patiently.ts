import type { Client } from "pg";
import type { Clock } from "../../clock.js";
import { codeOf, serverAway } from "./server-away.js";

const lookMs = 1_000;
const looksBetweenTellings = 10;
/** Longer than a PostgreSQL takes to be made beside a program that was begun with it. */
const patienceMs = 5 * 60_000;

export interface Patience {
  readonly clock: Clock;
  /** Called after the first look and each tenth: why there is no connection yet, and for how long. */
  readonly waiting: (about: { readonly code: string; readonly waitedMs: number }) => void;
}

/**
 * A connection to a server that may not be there yet: looks each second, for five minutes. `make`: a client that has not
 * been connected. Throws at once what waiting does not mend, such as a wrong password or a database that is not there.
 */
export async function connectPatiently(make: () => Client, { clock, waiting }: Patience): Promise<Client> {
  const began = clock.now();
  for (let looks = 0; ; looks++) {
    const looked = await look(make());
    if (looked.outcome === "connected") return looked.client;
    const waitedMs = clock.now() - began;
    if (waitedMs >= patienceMs) throw looked.failure;
    if (looks % looksBetweenTellings === 0) waiting({ code: looked.code, waitedMs });
    await new Promise<void>((resolve) => clock.after(lookMs, resolve));
  }
}

type Looked =
  | { readonly outcome: "connected"; readonly client: Client }
  | { readonly outcome: "away"; readonly code: string; readonly failure: unknown };

async function look(client: Client): Promise<Looked> {
  try {
    await client.connect();
    return { outcome: "connected", client };
  } catch (failure) {
    await client.end().catch(() => {});
    const code = codeOf(failure);
    if (!serverAway.has(code)) throw failure;
    return { outcome: "away", code, failure };
  }
}
