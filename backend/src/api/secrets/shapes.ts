import { z } from "zod";
import { secretNamePattern } from "../../secrets/secret-service.js";
import type { SecretRow } from "../../store/port/secrets.js";
import { time } from "../accounts/shapes.js";

export const secretParameters = z.object({
  project: z.string(),
  secret: z.string().regex(secretNamePattern),
});

export const secretShape = z
  .strictObject({
    name: z.string(),
    version: z.int().describe("1 for the first value, and one more for each that follows."),
    createdAt: time,
    updatedAt: time,
    updatedBy: z.string().describe("Who gave the present value."),
    lastUsedAt: time.nullable().describe("When an attempt was given it, to the minute; null: never."),
  })
  .meta({ id: "Secret", description: "A secret. Its value is never given." });

export function secretOf(row: SecretRow): z.input<typeof secretShape> {
  const { name, version, createdAt, updatedAt, updatedBy, lastUsedAt } = row;
  return { name, version, createdAt, updatedAt, updatedBy, lastUsedAt };
}
