import { z } from "zod";

/** What a setting says of itself. */
interface Notes {
  readonly description: string;
  readonly unit?: string;
  /** The default as it is written, where its value is something else. */
  readonly standard?: string;
}

/** Settings by name, and where what they say is found. */
export interface Settings {
  readonly shape: Readonly<Record<string, z.ZodType>>;
  readonly notes: { get(setting: z.ZodType): Notes | undefined };
  readonly variableOf: (name: string) => string;
}

/** The rows of a table of settings: variable, default, what it is for. Throws for one that says nothing of itself. */
export function settingRows(settings: Settings): string {
  return Object.entries(settings.shape)
    .map(([name, setting]) => {
      const { unit, description, ...written } = notesOf(settings, name);
      const standard: unknown = written.standard ?? setting.safeParse(undefined).data;
      return `| \`${settings.variableOf(name)}\` | ${shown(standard, unit)} | ${description} |`;
    })
    .join("\n");
}

/** Of secrets, which have no defaults. */
export function secretRows(settings: Settings): string {
  return Object.keys(settings.shape)
    .map((name) => `| \`${settings.variableOf(name)}\` | ${notesOf(settings, name).description} |`)
    .join("\n");
}

function notesOf({ shape, notes }: Settings, name: string): Notes {
  const found = notes.get(shape[name]!) ?? notes.get(unwrapped(shape[name]!));
  if (!found) throw new Error(`the setting ${name} says nothing of itself`);
  return found;
}

/** A setting that may be left out says what it is where that is not said yet. */
function unwrapped(setting: z.ZodType): z.ZodType {
  const isWrapped = setting instanceof z.ZodOptional || setting instanceof z.ZodDefault;
  return isWrapped ? (setting.unwrap() as z.ZodType) : setting;
}

function shown(standard: unknown, unit: string | undefined): string {
  if (standard === undefined || standard === "" || (typeof standard === "object" && isEmpty(standard)))
    return "";
  const isMeasure = unit === "ms" || unit === "bytes";
  return `\`${String(standard)}\`${isMeasure ? ` ${unit}` : ""}`;
}

function isEmpty(standard: object | null): boolean {
  return standard === null || Object.keys(standard).length === 0;
}
