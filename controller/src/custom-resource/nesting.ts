/**
 * Whether objects and lists stand in each other more than `most` deep; a scalar has depth 0. Costs no stack, however
 * deep the value.
 */
export function nestsDeeper(value: unknown, most: number): boolean {
  let level = collectionsOf([value]);
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > most) return true;
    level = level.flatMap((collection) => collectionsOf(Object.values(collection)));
  }
  return false;
}

function collectionsOf(values: readonly unknown[]): object[] {
  return values.filter((value) => typeof value === "object" && value !== null);
}
