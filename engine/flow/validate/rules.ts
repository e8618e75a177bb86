import { checkStructure } from "../structure/check-structure.js";
import type { Rule } from "./analysis.js";
import { checkCodeSteps } from "./code-steps.js";
import { checkCycles } from "./cycles.js";
import { checkDurations } from "./durations.js";
import { checkEnds } from "./ends.js";
import { checkExpressions } from "./expressions.js";
import { checkInputs } from "./inputs.js";
import { checkJoins } from "./joins.js";
import { checkLoops } from "./loops.js";
import { checkNames } from "./names.js";
import { checkNeeds } from "./needs.js";
import { checkQuorums } from "./quorums.js";
import { checkRoots } from "./roots.js";
import { checkSagas } from "./sagas.js";
import { checkSchemas } from "./schemas.js";
import { checkStepReferences } from "./step-references.js";
import { checkTriggers } from "./triggers.js";
import { checkUnreachableSteps } from "./unreachable-steps.js";
import { checkVariableOrder } from "./variable-order.js";
import { checkVariables } from "./variables.js";

/** Every rule. Structure comes first: where it has found a fault, others find none at the same place. */
export const rules: readonly Rule[] = [
  checkStructure,
  checkNames,
  checkDurations,
  checkCodeSteps,
  checkSchemas,
  checkJoins,
  checkQuorums,
  checkLoops,
  checkEnds,
  checkExpressions,
  checkNeeds,
  checkCycles,
  checkRoots,
  checkInputs,
  checkStepReferences,
  checkVariables,
  checkVariableOrder,
  checkSagas,
  checkUnreachableSteps,
  checkTriggers,
];
