/** Numbers from 0 and below 1, the same again for the same seed (Park and Miller's minimal standard). */
export function seededRandom(seed: number): () => number {
  const modulus = 2_147_483_647;
  let state = (seed % (modulus - 1)) + 1;
  return () => (state = (state * 48_271) % modulus) / modulus;
}

/** The seed that `FLOWRUNNER_SEED` says, to repeat a failure; else one of its own for each time. */
export function chosenSeed(): number {
  return Number(process.env["FLOWRUNNER_SEED"] ?? Math.floor(Math.random() * 2 ** 31));
}
