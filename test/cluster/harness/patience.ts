/** How long a test waits for what it is to see: for what hangs only, also on a machine that has much else to do. */
export const patienceMs = 300_000;

/** The same, as kubectl and helm take it. */
export const patience = ["--timeout", `${patienceMs / 1_000}s`] as const;
