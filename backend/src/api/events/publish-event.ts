import type { Json } from "@flowrunner/engine";
import { z } from "zod";
import { defineRoute } from "../route.js";
import { json } from "../runs/shapes.js";
import { eventBytes, eventKey, eventName, idempotencyKeyOf } from "./shapes.js";

const newEvent = z
  .strictObject({
    event: eventName.describe("Its name."),
    key: eventKey.nullable().default(null).describe("What it is about: who waits with this key hears it."),
    data: json.default(null).describe("What it says, at most 64 KiB."),
  })
  .meta({ id: "NewEvent" });

const published = z.strictObject({ id: z.string().describe("The event's.") }).meta({ id: "PublishedEvent" });

export const publishEvent = defineRoute({
  method: "POST",
  path: "/projects/{project}/events",
  operation: "publishEvent",
  tag: "events",
  summary: "Publishes an event: every step that waits for it hears it.",
  access: { to: "project", role: "editor", scope: "runs:write" },
  headers: z.object({ "idempotency-key": idempotencyKeyOf("event") }),
  body: { kind: "json", maxBytes: eventBytes, schema: newEvent },
  answers: {
    200: { description: "The event that this key has.", schema: published },
    201: { description: "The event.", schema: published },
  },
  async handle({ standing: { project }, headers, body: { event: name, key, data } }, { events }) {
    const idempotencyKey = headers["idempotency-key"] ?? null;
    const { id, isNew } = await events.publish({ project, name, key, data: data as Json, idempotencyKey });
    return { status: isNew ? 201 : 200, json: { id } };
  },
});
