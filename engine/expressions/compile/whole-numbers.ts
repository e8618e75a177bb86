import type { Call, Node } from "../syntax-tree.js";
import { Int } from "../values.js";

const WHOLE_RESULTS: ReadonlySet<string> = new Set(["size", "int", "indexOf", "lastIndexOf"]);

/** The one root that is an int: the number of a loop's iteration. */
export const WHOLE_ROOT = "index";

/** Whether a node can only be an int. `ofLocal` says it of a macro's variable; undefined where there is none of that name. */
export function isWhole(node: Node, ofLocal: (name: string) => boolean | undefined): boolean {
  const recur = (part: Node) => isWhole(part, ofLocal);
  switch (node.kind) {
    case "literal":
      return node.value instanceof Int;
    case "identifier":
      return ofLocal(node.name) ?? node.name === WHOLE_ROOT;
    case "unary":
      return node.operator === "-" && recur(node.operand);
    case "binary":
      return "+-*/%".includes(node.operator) && recur(node.left) && recur(node.right);
    case "conditional":
      return recur(node.then) && recur(node.otherwise);
    case "call":
      return WHOLE_RESULTS.has(node.name);
    default:
      return false;
  }
}

/** Whether every element of a list can only be an int. */
export function hasWholeElements(node: Node, ofLocal: (name: string) => boolean | undefined): boolean {
  if (node.kind === "list") return node.elements.every(({ value }) => isWhole(value, ofLocal));
  return node.kind === "call" && isRange(node);
}

function isRange({ name, target }: Call): boolean {
  return name === "range" && target === null;
}
