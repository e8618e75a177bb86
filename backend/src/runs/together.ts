/**
 * Asks a transaction for several things at once: where the store is far away that is one round trip. They are done in the
 * order in which they stand here (D7). When one fails the others are waited for all the same, so that nothing goes on in
 * a transaction that has ended; the first failure is thrown.
 */
export async function together<T extends readonly Promise<unknown>[]>(
  ...asked: T
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  await Promise.allSettled(asked);
  return Promise.all(asked) as Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }>;
}
