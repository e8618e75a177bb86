import type { StepSketch, Verb } from "@flowrunner/engine";
import { IconQuestionMark } from "@tabler/icons-react";
import { approve } from "./approve.js";
import { breakNode } from "./break.js";
import { continueNode } from "./continue.js";
import { emit } from "./emit.js";
import { fail } from "./fail.js";
import { file } from "./file.js";
import { forEach } from "./for-each.js";
import { log } from "./log.js";
import type { NodeView } from "./node-view.js";
import { parallel } from "./parallel.js";
import { repeat } from "./repeat.js";
import { returnNode } from "./return.js";
import { run } from "./run.js";
import { set } from "./set.js";
import { switchNode } from "./switch.js";
import { tryNode } from "./try.js";
import { validate } from "./validate.js";
import { value } from "./value.js";
import { waitFor } from "./wait-for.js";
import { wait } from "./wait.js";
import { whileNode } from "./while.js";

/** Every verb of the engine by its name, in the order of the palette. */
export const nodeViews = {
  run,
  file,
  value,
  set,
  validate,
  log,
  wait,
  waitFor,
  approve,
  emit,
  parallel,
  forEach,
  while: whileNode,
  repeat,
  switch: switchNode,
  try: tryNode,
  break: breakNode,
  continue: continueNode,
  return: returnNode,
  fail,
} satisfies { readonly [verb in Verb]: NodeView };

/** Of a step whose verb is not there, or not known. */
const unknownView: Pick<NodeView, "icon" | "label" | "summary" | "leading" | "editors"> = {
  icon: IconQuestionMark,
  label: "No verb",
  summary: () => "",
};

export function nodeViewOf({ verb }: Pick<StepSketch, "verb">): typeof unknownView {
  return verb === null ? unknownView : nodeViews[verb];
}
