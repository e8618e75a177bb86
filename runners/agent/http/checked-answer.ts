import type { Validator } from "@flowrunner/protocol";
import { Refused } from "./refused.js";
import type { HttpAnswer } from "./http-call.js";

/** Gives a good answer (2xx) back. Throws `Refused` for one that stays, an error for one that may pass. */
export function goodAnswer({ status, body }: HttpAnswer): HttpAnswer {
  if (status >= 200 && status < 300) return { status, body };
  if (isFinal(status)) throw new Refused(status, body);
  throw new Error(`HTTP ${status}: ${body.slice(0, 500)}`);
}

/** Too many requests and time-outs pass; every other 4xx is an answer. */
function isFinal(status: number): boolean {
  return status >= 400 && status < 500 && status !== 408 && status !== 429;
}

/** The body of an answer that is as agreed. */
export function checkedAnswer<Body>(answer: HttpAnswer, validator: Validator): Body {
  return checkedBody(JSON.parse(answer.body) as unknown, validator);
}

/** What was read of an answer, if it is as agreed. */
export function checkedBody<Body>(body: unknown, validator: Validator): Body {
  if (validator(body)) return body as Body;
  const [fault] = validator.errors ?? [];
  throw new Error(
    `An answer of the backend is not as agreed: ${fault?.instancePath ?? ""} ${fault?.message ?? ""}`,
  );
}
