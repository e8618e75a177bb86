import type { Action } from "../../flow/plan.js";
import { code } from "./code.js";
import { fails } from "./fail.js";
import { forEach } from "./for-each.js";
import { breaks, continues } from "./leave.js";
import { log } from "./log.js";
import { loop } from "./loop.js";
import type { Meaning } from "./meaning.js";
import { parallel } from "./parallel.js";
import { returns } from "./return.js";
import { set } from "./set.js";
import { switches } from "./switch.js";
import { validate } from "./validate.js";
import { value } from "./value.js";
import { wait } from "./wait.js";

type Verb = Action["verb"];

const meanings: { readonly [V in Verb]?: Meaning<Extract<Action, { verb: V }>> } = {
  ...{ run: code, file: code, value, set, validate, log, wait, parallel, forEach },
  ...{ while: loop, repeat: loop, break: breaks, continue: continues },
  ...{ switch: switches, return: returns, fail: fails },
};

export function meaningOf(action: Action): Meaning<Action> {
  const meaning = meanings[action.verb];
  if (!meaning) throw new Error(`the reference does not know ${action.verb}`);
  return meaning as unknown as Meaning<Action>;
}
