import { enclosing } from "../outline/enclosing.js";
import type { ScopeOutline, StepOutline } from "../outline/outline.js";
import { collectAccesses, type Access } from "../outline/variables.js";
import { append } from "../order/multi-map.js";
import { Topology } from "../order/topology.js";
import type { Order } from "../order/waits.js";
import type { Analysis, Rule } from "./analysis.js";
import type { Report } from "./report.js";
import { code } from "./words.js";

/**
 * Invariants:
 * V1 Of two accesses to a variable, one of which writes it, all-needs, references or containment say which is first.
 * V2 It is enough that each write is after the write before it, and each read between its two neighbouring writes:
 *    order is transitive.
 *    What belongs to a scope's ending comes after all its steps.
 * V3 Iterations of a `forEach` that write an outer variable run one at a time.
 */
export const checkVariableOrder: Rule = ({ scopes, uses, order, report }: Analysis) => {
  for (const accesses of byVariable(collectAccesses(scopes, uses.references))) {
    if (!accesses.some(({ isWrite }) => isWrite)) continue;
    for (const access of accesses) if (access.isWrite) checkIterations(access, report); // V3
    checkScope(accesses[0]!.declaredIn!, accesses, order, report);
  }
};

function byVariable(accesses: readonly Access[]): Iterable<Access[]> {
  const groups = new Map<ScopeOutline, Map<string, Access[]>>();
  for (const access of accesses) {
    if (access.declaredIn === null) continue;
    const names = groups.get(access.declaredIn) ?? new Map<string, Access[]>();
    groups.set(access.declaredIn, names);
    append(names, access.name, access);
  }
  return [...groups.values()].flatMap((names) => [...names.values()]);
}

function checkIterations(access: Access, report: Report): void {
  for (const { scope } of enclosing(access)) {
    if (scope === access.declaredIn) return;
    const loop = scope.container;
    if (loop?.verb !== "forEach" || loop.json.maxParallel === 1) continue;
    return report.add(
      "UnorderedVariable",
      access.path,
      `items of ${code(loop.name)} that run at the same time write ${code(access.name)}`,
      {
        part: "key",
        help: `give ${code(loop.name)} a literal \`maxParallel: 1\`, or give its scope an output and read ${code(`steps.${loop.name}.output`)}`,
        related: [{ message: "the loop", path: `${loop.path}/forEach`, part: "key" }],
      },
    );
  }
}

/** Accesses of one variable within a scope, by the step of the scope that holds them. */
interface Held {
  readonly holder: StepOutline;
  readonly accesses: Access[];
}

function checkScope(scope: ScopeOutline, accesses: readonly Access[], order: Order, report: Report): void {
  const held = holdersIn(scope, accesses);
  const topology = new Topology(scope, order);
  if (held.length > 1 && topology.isAcyclic) checkSteps(held, topology, report);
  for (const { holder, accesses } of held) checkInside(holder, accesses, order, report);
  for (const ending of scope.endings)
    checkScope(
      ending,
      accesses.filter((access) => isWithin(access, ending)),
      order,
      report,
    );
}

/** The scope's own first values and output are not there: they come before and after all steps. */
function holdersIn(scope: ScopeOutline, accesses: readonly Access[]): Held[] {
  const held = new Map<StepOutline, Access[]>();
  for (const access of accesses) {
    const holder = [...enclosing(access)].find((around) => around.scope === scope)?.holder;
    if (!holder) continue;
    append(held, holder, access);
  }
  return [...held].map(([holder, accesses]) => ({ holder, accesses }));
}

function checkSteps(held: Held[], topology: Topology, report: Report): void {
  held.sort((a, b) => topology.position.get(a.holder)! - topology.position.get(b.holder)!);
  let lastWrite: Held | null = null;
  let reads: Held[] = [];
  for (const one of held) {
    if (!one.accesses.some(({ isWrite }) => isWrite)) {
      reads.push(one);
      continue;
    }
    checkWindow(lastWrite, reads, one, topology, report);
    lastWrite = one;
    reads = [];
  }
  checkWindow(lastWrite, reads, null, topology, report);
}

/** V2 */
function checkWindow(
  before: Held | null,
  reads: readonly Held[],
  after: Held | null,
  topology: Topology,
  report: Report,
): void {
  const last = after ?? reads.at(-1);
  if (before && last) {
    const later = topology.after(before.holder, last.holder);
    for (const one of after ? [...reads, after] : reads)
      if (!later.has(one.holder)) reportPair(before, one, report);
  }
  const first = reads[0];
  if (!after || !first) return;
  const earlier = topology.before(after.holder, first.holder);
  for (const one of reads) if (!earlier.has(one.holder)) reportPair(one, after, report);
}

/** Branches of one `parallel` have no order; cases of a `switch` never run both. */
function checkInside(step: StepOutline, accesses: readonly Access[], order: Order, report: Report): void {
  const inner = step.scopes
    .map((scope) => ({ scope, accesses: accesses.filter((access) => isWithin(access, scope)) }))
    .filter(({ accesses }) => accesses.length > 0);
  if (step.verb === "parallel") {
    const writing = inner.find(({ accesses }) => accesses.some(({ isWrite }) => isWrite));
    const other = inner.find((one) => one !== writing);
    if (writing && other) reportAccesses(chief(writing.accesses), chief(other.accesses), report);
  }
  for (const { scope, accesses } of inner) checkScope(scope, accesses, order, report);
}

function isWithin(access: Access, scope: ScopeOutline): boolean {
  return [...enclosing(access)].some((around) => around.scope === scope);
}

function chief(accesses: readonly Access[]): Access {
  return accesses.find(({ isWrite }) => isWrite) ?? accesses[0]!;
}

function reportPair(a: Held, b: Held, report: Report): void {
  reportAccesses(
    chief(a.accesses),
    chief(b.accesses),
    report,
    `add ${code(a.holder.name)} to the \`needs\` of ${code(b.holder.name)}`,
  );
}

function reportAccesses(
  a: Access,
  b: Access,
  report: Report,
  help = "put the steps into one branch, or use two variables",
): void {
  report.add(
    "UnorderedVariable",
    b.path,
    `it is not certain whether ${code(b.name)} is ${done(b)} here before or after it is ${done(a)} elsewhere`,
    {
      ...(b.inside ? { inside: b.inside } : { part: "key" as const }),
      help,
      related: [
        {
          message: `${code(a.name)} is ${done(a)} here`,
          path: a.path,
          ...(a.isWrite && { part: "key" as const }),
        },
      ],
    },
  );
}

function done({ isWrite }: Access): string {
  return isWrite ? "written" : "read";
}
