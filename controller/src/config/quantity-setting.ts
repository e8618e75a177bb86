import { z } from "zod";
import { quantityOf } from "../kube/quantity.js";
import { notes } from "./setting.js";

/** CPU as Kubernetes writes it (`250m`, `2`), in thousandths of a core. */
export function cpuSetting(standard: string, description: string) {
  const cpu = z
    .string()
    .transform(amount)
    .transform((cores) => Math.round(cores * 1_000));
  return cpu.prefault(standard).register(notes, { description, standard });
}

/** Memory or storage as Kubernetes writes it (`128Mi`, `1Gi`), in bytes. */
export function bytesSetting(standard: string, description: string) {
  return z
    .string()
    .transform(amount)
    .transform(Math.round)
    .prefault(standard)
    .register(notes, { description, standard });
}

function amount(text: string, context: z.RefinementCtx): number {
  const value = quantityOf(text);
  if (value !== null && value > 0) return value;
  context.addIssue({ code: "custom", message: "is no quantity as Kubernetes writes it: 250m, 128Mi, 1Gi" });
  return z.NEVER;
}
