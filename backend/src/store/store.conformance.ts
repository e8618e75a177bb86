import { acrossProjects } from "./conformance/across-projects.js";
import { attempts } from "./conformance/attempts.js";
import { events } from "./conformance/events.js";
import { glances } from "./conformance/glances.js";
import { keys } from "./conformance/keys.js";
import { recordQueries } from "./conformance/record-queries.js";
import { records } from "./conformance/records.js";
import type { StoreCase } from "./conformance/store-case.js";
import { transactions } from "./conformance/transactions.js";

/** What every store must do: each adapter passes all of it, each case on a fresh store. */
export const storeCases: readonly StoreCase[] = [
  ...transactions,
  ...keys,
  ...attempts,
  ...acrossProjects,
  ...glances,
  ...events,
  ...records,
  ...recordQueries,
];
