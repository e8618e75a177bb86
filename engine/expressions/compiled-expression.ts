import { closest } from "../closest.js";
import type { Json } from "../json.js";
import type { Budget } from "./budget.js";
import { Compiler } from "./compile/compiler.js";
import { unlink } from "./compile/links.js";
import type { Environment } from "./environment.js";
import type { Expression, ExpressionProblem, ParsedExpression, Reference } from "./expression.js";
import { type Code, Frame } from "./frame.js";
import { jsonText, leave } from "./leaving.js";
import type { Node } from "./syntax-tree.js";
import { nounOf, type Value } from "./values.js";

class CompiledExpression implements Expression {
  readonly #code: Code;

  constructor(
    readonly source: string,
    readonly references: readonly Reference[],
    readonly warnings: readonly ExpressionProblem[],
    readonly chain: readonly string[] | null,
    code: Code,
  ) {
    this.#code = code;
  }

  evaluate(environment: Environment, budget: Budget): Json {
    return this.evaluateOptional(environment, budget) ?? null;
  }

  evaluateOptional(environment: Environment, budget: Budget): Json | undefined {
    const frame = new Frame(environment, budget);
    return leave(frame, this.#run(frame));
  }

  text(environment: Environment, budget: Budget): string {
    const frame = new Frame(environment, budget);
    const json = leave(frame, this.#run(frame)) ?? "";
    return typeof json === "string" ? json : jsonText(frame, json);
  }

  condition(environment: Environment, budget: Budget): boolean {
    const frame = new Frame(environment, budget);
    const value = this.#run(frame);
    if (typeof value === "boolean") return value;
    return frame.fail(`the condition \`${this.source}\` is ${nounOf(value)}, not a boolean`);
  }

  #run(frame: Frame): Value {
    frame.spend(this.#code.cost);
    return this.#code.run(frame);
  }
}

/** Compiles a syntax tree. With `roots`, no other root may be named but `now`. */
export function compileTree(
  source: string,
  node: Node,
  roots: Iterable<string> | undefined,
): ParsedExpression {
  const known = new Set(roots);
  const compiler = new Compiler(known);
  const code = compiler.compile(node);
  const { references, problems } = compiler;
  if (roots) problems.push(...unknownRoots(references, known));
  if (problems.some(({ severity }) => severity === "error")) return { expression: null, problems };
  return {
    expression: new CompiledExpression(source, references, problems, chainOf(node, references), code),
    problems: [],
  };
}

function unknownRoots(references: readonly Reference[], roots: ReadonlySet<string>): ExpressionProblem[] {
  return references
    .filter(({ root }) => root !== "now" && !roots.has(root))
    .map(({ root, start }) => {
      const meant = closest(root, roots);
      const help =
        meant === undefined ? `known here: ${["now", ...roots].join(", ")}` : `did you mean ${meant}?`;
      const place = { start, end: start + root.length };
      return {
        severity: "error",
        code: "UnknownReference",
        message: `there is no \`${root}\` here`,
        ...place,
        help,
      };
    });
}

function chainOf(node: Node, [reference]: readonly Reference[]): readonly string[] | null {
  const { base, links } = unlink(node);
  const isPlain =
    base.kind === "identifier" && reference !== undefined && links.every(({ optional }) => !optional);
  return isPlain && reference.root !== "now" ? [base.name, ...links.map(({ name }) => name)] : null;
}
