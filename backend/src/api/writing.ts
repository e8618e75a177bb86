import { pipeline } from "node:stream/promises";
import type { Response } from "express";
import type { Probe } from "../probes.js";
import type { Answer } from "./route.js";

export async function answerProbe(probe: Probe, response: Response): Promise<void> {
  const { status, type, text } = await probe.answer();
  response.status(status).type(type).send(text);
}

export async function writeAnswer(response: Response, answer: Answer): Promise<void> {
  setHeaders(response, answer.headers);
  response.status(answer.status);
  if ("json" in answer) return void response.type("application/json").send(JSON.stringify(answer.json));
  if ("text" in answer) return void response.type(answer.type).send(answer.text);
  if ("empty" in answer) return void response.end();
  response.type(answer.type);
  await pipeline(answer.stream, response);
}

export function setHeaders(response: Response, headers: Answer["headers"] = {}): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}
