import type { Step } from "../generated/types.js";
import { approve } from "./approve.js";
import { breakVerb } from "./break.js";
import { continueVerb } from "./continue.js";
import { emit } from "./emit.js";
import { fail } from "./fail.js";
import { file } from "./file.js";
import { forEach } from "./for-each.js";
import { log } from "./log.js";
import { parallel } from "./parallel.js";
import { repeat } from "./repeat.js";
import { returnVerb } from "./return.js";
import { run } from "./run.js";
import { set } from "./set.js";
import { switchVerb } from "./switch.js";
import { validate } from "./validate.js";
import { value } from "./value.js";
import { tryVerb } from "./try.js";
import type { VerbDefinition } from "./verb-definition.js";
import { waitFor } from "./wait-for.js";
import { wait } from "./wait.js";
import { whileVerb } from "./while.js";

/** Every verb that this version runs: one file here and one under `schema/verbs` each. */
export const verbs = {
  run,
  file,
  value,
  set,
  validate,
  log,
  wait,
  waitFor,
  emit,
  approve,
  parallel,
  forEach,
  while: whileVerb,
  repeat,
  switch: switchVerb,
  try: tryVerb,
  break: breakVerb,
  continue: continueVerb,
  return: returnVerb,
  fail,
};

export type Verb = keyof typeof verbs;

export const verbNames = Object.keys(verbs) as Verb[];

/** A verb's definition, for steps of which only the verb is known. */
export function definitionOf(verb: Verb): VerbDefinition<Step> {
  return verbs[verb] as VerbDefinition<Step>;
}
