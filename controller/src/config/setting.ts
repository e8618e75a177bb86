import { z } from "zod";

/** What a setting is measured in, where it is not plain text. */
export type Unit = "ms" | "count" | "port";

/** What the documentation says of a setting. */
export interface SettingNotes {
  readonly description: string;
  readonly unit?: Unit;
  /** The default as it is written, where its value is something else. */
  readonly standard?: string;
}

export const notes = z.registry<SettingNotes>();

export function textSetting(description: string) {
  return z.string().min(1).register(notes, { description });
}

export function portSetting(standard: number, description: string) {
  const port = z.coerce.number().int().min(0).max(65_535);
  return port.default(standard).register(notes, { description, unit: "port" });
}

export function msSetting(standard: number, description: string) {
  const ms = z.coerce.number().int().positive();
  return ms.default(standard).register(notes, { description, unit: "ms" });
}

export function countSetting(standard: number, description: string) {
  const count = z.coerce.number().int().positive();
  return count.default(standard).register(notes, { description, unit: "count" });
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

/** JSON text of an object whose values are texts. By default it is empty. */
export function jsonTextsSetting(description: string) {
  const texts = z
    .string()
    .transform(parsed)
    .pipe(z.record(z.string(), z.string().min(1)));
  return texts.default({}).register(notes, { description: `${description} An object as JSON.` });
}

/** JSON text of a list. */
export function jsonListSetting<Item extends z.ZodType>(item: Item, description: string) {
  const list = z.string().transform(parsed).pipe(z.array(item));
  return list.default([]).register(notes, { description: `${description} A list as JSON.` });
}

function parsed(text: string, context: z.RefinementCtx): unknown {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: "custom", message: "is not JSON" });
    return z.NEVER;
  }
}
