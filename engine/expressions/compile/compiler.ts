import type { ExpressionProblem, ExpressionProblemCode, Reference } from "../expression.js";
import type { Code } from "../frame.js";
import type { Node } from "../syntax-tree.js";
import type { Value } from "../values.js";
import { compileCall } from "./calls.js";
import { compileListLiteral, compileMapLiteral } from "./collections.js";
import { compileMember } from "./members.js";
import { compileBinary, compileConditional, compileUnary } from "./operators.js";
import { hasWholeElements, isWhole } from "./whole-numbers.js";

/** A variable that a macro declares. */
export interface Variable {
  readonly name: string;
  /** Whether it can only be an int. */
  readonly isWhole: boolean;
}

type Place = Pick<Node, "start" | "end">;

/** Turns a syntax tree into closures, and gathers what is wrong with it and what it refers to. */
export class Compiler {
  readonly problems: ExpressionProblem[] = [];
  readonly references: Reference[] = [];
  readonly #locals: Variable[] = [];
  #guards = 0;

  /** `roots`: those known to exist. */
  constructor(readonly roots: ReadonlySet<string>) {}

  compile(node: Node): Code {
    switch (node.kind) {
      case "literal":
        return constant(node.value);
      case "identifier":
      case "select":
      case "index":
        return compileMember(this, node);
      case "call":
        return compileCall(this, node);
      case "unary":
        return compileUnary(this, node);
      case "binary":
        return compileBinary(this, node);
      case "conditional":
        return compileConditional(this, node);
      case "list":
        return compileListLiteral(this, node);
      case "map":
        return compileMapLiteral(this, node);
    }
  }

  /** The slot of a macro's variable, or -1 where there is none of that name. */
  slotOf(name: string): number {
    return this.#locals.findLastIndex((local) => local.name === name);
  }

  /** Compiles with variables added; they hide roots and outer variables of the same name. Their slots follow `firstSlot`. */
  withVariables<T>(variables: readonly Variable[], compile: (firstSlot: number) => T): T {
    const firstSlot = this.#locals.length;
    this.#locals.push(...variables);
    const compiled = compile(firstSlot);
    this.#locals.length = firstSlot;
    return compiled;
  }

  /** Compiles what may be absent, because `default()` is around it. */
  guarded<T>(compile: () => T): T {
    this.#guards++;
    const compiled = compile();
    this.#guards--;
    return compiled;
  }

  refer(root: string, path: Reference["path"], { start, end }: Place): void {
    const seen = path.map((link) => ({ ...link, optional: link.optional || this.#guards > 0 }));
    this.references.push({ root, path: seen, start, end });
  }

  isWhole(node: Node): boolean {
    return isWhole(node, (name) => this.#isWholeLocal(name));
  }

  hasWholeElements(node: Node): boolean {
    return hasWholeElements(node, (name) => this.#isWholeLocal(name));
  }

  #isWholeLocal(name: string): boolean | undefined {
    return this.#locals[this.slotOf(name)]?.isWhole;
  }

  /** Reports an error; what is returned stands for the node that cannot be compiled. */
  reject({ start, end }: Place, message: string, help?: string, code?: ExpressionProblemCode): Code {
    const problem = { severity: "error", code: code ?? "InvalidExpression", message, start, end } as const;
    this.problems.push(help === undefined ? problem : { ...problem, help });
    return constant(null);
  }

  warn({ start, end }: Place, code: ExpressionProblemCode, message: string, help: string): void {
    this.problems.push({ severity: "warning", code, message, start, end, help });
  }
}

function constant(value: Value): Code {
  return { run: () => value, cost: 1 };
}
