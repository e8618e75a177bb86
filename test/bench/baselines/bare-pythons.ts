import { ended, pythonPath } from "../harness/probes.js";

/** Starts and ends so many Python processes that do nothing. */
export async function startBarePythons(count: number, atATime: number): Promise<void> {
  let left = count;
  const work = async (): Promise<void> => {
    while (left-- > 0) await ended(pythonPath, "-I", "-S", "-c", "");
  };
  await Promise.all(Array.from({ length: atATime }, work));
}
