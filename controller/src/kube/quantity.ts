const factors: Readonly<Record<string, number>> = {
  m: 1e-3,
  "": 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
};

/** Whether two texts are the same quantity: the API server stores `4000m` as `4`. */
export function isSameQuantity(one: string, other: string): boolean {
  const value = quantityOf(one);
  return value !== null && value === quantityOf(other);
}

/** The number that a text like `250m` or `1Gi` stands for; null: it is no quantity. */
export function quantityOf(text: string): number | null {
  const [, number, suffix = ""] = /^(\d+(?:\.\d+)?)([a-zA-Z]{0,2})$/.exec(text) ?? [];
  const factor = factors[suffix];
  return number === undefined || factor === undefined ? null : Number(number) * factor;
}
