const MEMORY_UNITS: { readonly [suffix: string]: number } = {
  "": 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
};

/** Thousandths of a core in `500m`, `2` or `0.5`; null where that is no amount above zero. */
export function cpuMillis(quantity: string | number): number | null {
  const [, amount, suffix] = /^(\d{1,9}(?:\.\d{1,9})?)(m?)$/.exec(String(quantity)) ?? [];
  if (amount === undefined) return null;
  return positive(Math.ceil(Number(amount) * (suffix === "m" ? 1 : 1000)));
}

/** Bytes in `256Mi`, `1G` or `1048576`; null where that is no amount above zero. */
export function memoryBytes(quantity: string | number): number | null {
  const [, amount, suffix = ""] = /^(\d{1,15}(?:\.\d{1,9})?)([kMGT]i?|Ki)?$/.exec(String(quantity)) ?? [];
  const unit = MEMORY_UNITS[suffix];
  if (amount === undefined || unit === undefined) return null;
  return positive(Math.ceil(Number(amount) * unit));
}

function positive(amount: number): number | null {
  return amount > 0 && Number.isSafeInteger(amount) ? amount : null;
}
