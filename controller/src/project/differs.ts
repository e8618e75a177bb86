import { isSameQuantity } from "../kube/quantity.js";

/**
 * Whether something that is wanted is not so. What the object holds beside it is others' (defaults, status) and no
 * difference; a list is compared whole.
 */
export function differs(wanted: unknown, found: unknown): boolean {
  if (typeof wanted === "string" && typeof found === "string") {
    return wanted !== found && !isSameQuantity(wanted, found);
  }
  if (Array.isArray(wanted)) return !Array.isArray(found) || listDiffers(wanted, found);
  if (typeof wanted !== "object" || wanted === null) return wanted !== found;
  if (typeof found !== "object" || found === null) return true;
  return Object.entries(wanted).some(([key, value]) =>
    differs(value, (found as Record<string, unknown>)[key]),
  );
}

function listDiffers(wanted: readonly unknown[], found: readonly unknown[]): boolean {
  return wanted.length !== found.length || wanted.some((item, at) => differs(item, found[at]));
}
