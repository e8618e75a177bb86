/** Where the backend says what an operator should know: a constant message, and what it is about. */
export interface Log {
  warn(message: string, about: { readonly [key: string]: unknown }): void;
}

export const silentLog: Log = { warn: () => {} };
