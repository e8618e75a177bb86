import { z } from "zod";

/** A whole number in a path or a query, as decimal digits and nothing else: no empty text, blank, `0x10` or `1e3`. */
export function integerText(range: { readonly min: number; readonly max?: number }) {
  const { min, max = Number.MAX_SAFE_INTEGER } = range;
  const read = (text: unknown): unknown =>
    typeof text === "string" && /^-?\d{1,16}$/.test(text) ? Number(text) : text;
  return z.preprocess(read, z.int({ error: notWhole }).min(min).max(max));
}

function notWhole({ code }: { readonly code: string }): string | undefined {
  return code === "invalid_type" ? "expected a whole number in decimal digits" : undefined;
}
