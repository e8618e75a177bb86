/**
 * Lets what is arriving on other connections come in, so that it can share a commit: waits one turn of the event loop,
 * and on as long as each turn brings more, up to `enough`.
 */
export async function arrivals(count: () => number, enough: number): Promise<void> {
  for (let known = -1; known < count() && known < enough;) {
    known = count();
    await new Promise((resolve) => setImmediate(resolve));
  }
}
