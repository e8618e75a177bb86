const dayMs = 24 * 3_600_000;

/** A session that is not used for this long has ended. */
export const sessionIdleMs = 7 * dayMs;

/** A session ends then, however much it is used. */
export const sessionLifetimeMs = 30 * dayMs;
