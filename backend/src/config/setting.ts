import { z } from "zod";

/** What a setting is measured in, where it is not plain text. */
export type Unit = "ms" | "bytes" | "count" | "port";

/** What `docs/configuration.md` says of a setting. */
export interface SettingNotes {
  readonly description: string;
  readonly unit?: Unit;
}

export const notes = z.registry<SettingNotes>();

export function textSetting(standard: string, description: string) {
  return z.string().min(1).default(standard).register(notes, { description });
}

export function portSetting(standard: number, description: string) {
  const port = z.coerce.number().int().min(0).max(65_535);
  return port.default(standard).register(notes, { description, unit: "port" });
}

export function optionalPort(description: string) {
  const port = z.coerce.number().int().min(0).max(65_535);
  return port.optional().register(notes, { description, unit: "port" });
}

export function numberSetting(unit: Exclude<Unit, "port">, standard: number, description: string) {
  return z.coerce.number().int().positive().default(standard).register(notes, { description, unit });
}

export function listSetting(description: string) {
  const items = z.string().transform((text) => text.split(",").map((item) => item.trim()));
  return items
    .default([])
    .register(notes, { description: `${description} Several are separated by commas.` });
}

/** Any of a few, separated by commas. */
export function choicesSetting<const Choice extends string>(
  choices: readonly [Choice, ...Choice[]],
  description: string,
) {
  const items = z.string().transform((text) => text.split(",").map((item) => item.trim()));
  return items
    .pipe(z.array(z.enum(choices)))
    .default([])
    .register(notes, { description: `${description} Any of: ${choices.join(", ")}; separated by commas.` });
}

export function choiceSetting<const Choice extends string>(
  choices: readonly [Choice, ...Choice[]],
  standard: NoInfer<Choice>,
  description: string,
) {
  return z
    .enum(choices)
    .default(standard as z.core.util.NoUndefined<Choice>)
    .register(notes, { description: `${description} One of: ${choices.join(", ")}.` });
}

export function secretSetting(description: string) {
  return optionalText(description);
}

export function optionalText(description: string) {
  return z.string().min(1).optional().register(notes, { description });
}

export function optionalCount(description: string) {
  return z.coerce.number().int().positive().optional().register(notes, { description, unit: "count" });
}
