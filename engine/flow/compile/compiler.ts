import type { Expression } from "../../expressions/expression.js";
import type { Json } from "../../json.js";
import type { ScopeOutline } from "../outline/outline.js";
import { isList, isObject } from "../outline/shape.js";
import type { Uses } from "../outline/uses.js";
import type { Order } from "../order/waits.js";
import { pointerTo } from "../parse/json-pointer.js";
import type { Assignment, ScopeEndings, ScopePlan, TemplateTree } from "../plan.js";
import { compileScope } from "./compile-scope.js";

/** Turns the parts of a valid flow into parts of its plan. */
export class Compiler {
  readonly order: Order;
  readonly #uses: Uses;

  constructor(uses: Uses, order: Order) {
    this.#uses = uses;
    this.order = order;
  }

  scope(outline: ScopeOutline, endings: Partial<ScopeEndings> = {}): ScopePlan {
    return compileScope(outline, this, endings);
  }

  condition(path: string): Expression {
    return this.#uses.conditions.get(path)!;
  }

  tree(json: Json, path: string): TemplateTree {
    if (typeof json === "string") return this.#text(json, path);
    if (isList(json)) {
      const items = json.map((item, index) => this.tree(item, pointerTo(path, index)));
      return items.every(isConstant)
        ? { kind: "constant", json: items.map(({ json }) => json) }
        : { kind: "list", items };
    }
    if (!isObject(json)) return { kind: "constant", json };
    const entries = Object.entries(json).map(
      ([key, member]) => [key, this.tree(member, pointerTo(path, key))] as const,
    );
    if (!entries.every((entry): entry is [string, Constant] => isConstant(entry[1])))
      return { kind: "map", entries };
    return { kind: "constant", json: Object.fromEntries(entries.map(([key, { json }]) => [key, json])) };
  }

  assignments(values: { readonly [name: string]: Json }, path: string): Assignment[] {
    return Object.entries(values).map(([name, value]) => ({
      name,
      value: this.tree(value, pointerTo(path, name)),
    }));
  }

  #text(text: string, path: string): TemplateTree {
    const template = this.#uses.templates.get(path);
    if (!template) return { kind: "constant", json: text };
    return template.kind === "literal"
      ? { kind: "constant", json: template.value }
      : { kind: "template", template };
  }
}

type Constant = Extract<TemplateTree, { kind: "constant" }>;

function isConstant(tree: TemplateTree): tree is Constant {
  return tree.kind === "constant";
}
