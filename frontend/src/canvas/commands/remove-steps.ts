import { stepMentions, type StepMention, type StepSketch } from "@flowrunner/engine";
import { findStep, stepsIn } from "../graph/find-step.js";
import { FlowDraft } from "../store/flow-draft.js";
import { pathOf } from "../text/pointer.js";
import type { Path } from "../text/yaml-text.js";
import { newFault, sentence } from "./new-faults.js";
import { changed, refused, type Command, type DrawnText } from "./outcome.js";

/**
 * Takes steps out. Where another one's `needs` name a step that goes, they name what it waited for; where an expression
 * reads it, nothing is done: what it should read instead is for people to say.
 */
export function removeSteps(paths: readonly string[]): Command {
  return (flow) => {
    const steps = outermost(paths).flatMap((path) => findStep(flow.root, path)?.step ?? []);
    if (steps.length === 0) return refused("Select the steps to delete first.");
    const mentions = steps.flatMap((step) => mentionsOf(flow, step, steps));
    const reader = mentions.find(({ kind }) => kind === "reference");
    if (reader) return refused(readBy(flow, reader));
    const names = steps.map(({ name }) => name || "a step").join(", ");
    const draft = withoutSteps(flow, steps, mentions);
    const fault = draft && newFault(flow, draft);
    if (fault) return refused(`${names} cannot be deleted. ${sentence(fault)}`);
    return changed(`delete ${names}`, draft, [], noteOn(flow, mentions));
  };
}

/** Without those that are inside another one of them. */
export function outermost(paths: readonly string[]): readonly string[] {
  return paths.filter((path) => !paths.some((other) => path !== other && path.startsWith(`${other}/`)));
}

interface MissedMention extends StepMention {
  readonly step: StepSketch;
}

/** Where a step is missed that goes: by steps that stay. */
function mentionsOf({ source }: DrawnText, step: StepSketch, gone: readonly StepSketch[]): MissedMention[] {
  return stepMentions(source.text, step.path)
    .filter(({ kind, path }) => kind !== "name" && !gone.some((one) => path.startsWith(`${one.path}/`)))
    .map((mention) => ({ ...mention, step }));
}

type Edit = { readonly path: Path; readonly names: readonly string[] };

/** Removes backwards, so that nothing that is still to go has moved. */
function withoutSteps(
  flow: DrawnText,
  steps: readonly StepSketch[],
  mentions: readonly MissedMention[],
): FlowDraft | null {
  const gone = new Set(steps.map(({ name }) => name));
  const edits: readonly Edit[] = [
    ...steps.map(({ path }) => ({ path: pathOf(flow.source, path), names: [] })),
    ...mentions.map((mention) => ({
      path: pathOf(flow.source, mention.path),
      names: heirs(flow, mention, gone),
    })),
  ];
  return edits
    .toSorted((a, b) => inOrder(b.path, a.path))
    .reduce<FlowDraft | null>((draft, edit) => draft && replaced(draft, edit), FlowDraft.of(flow.source));
}

function replaced(draft: FlowDraft, { path, names: [first, ...rest] }: Edit): FlowDraft | null {
  if (first === undefined) return draft.with({ kind: "remove", path });
  const list = path.slice(0, -1);
  const index = Number(path.at(-1)) + 1;
  return rest
    .toReversed()
    .reduce<FlowDraft | null>(
      (made, value) => made && made.with({ kind: "insert", path: list, index, value }),
      draft.with({ kind: "set", path, value: first }),
    );
}

/** What is waited for in a step's place: what it waited for itself, as far as that stays and is not named there already. */
function heirs(
  { root, source }: DrawnText,
  { path, step }: MissedMention,
  gone: ReadonlySet<string>,
): string[] {
  const named = source.document.getIn(pathOf(source, path).slice(0, -1)) as { toJSON(): unknown };
  const known = new Set(named.toJSON() as string[]);
  if (/\/(any|of)\/\d+$/.test(path)) return [];
  return step.waits
    .flatMap(({ on }) => findStep(root, on)?.step.name ?? [])
    .filter((name) => !known.has(name) && !gone.has(name));
}

/** The order of a text: what is further in comes after what it is in. */
function inOrder(a: Path, b: Path): number {
  const depth = a.findIndex((key, index) => key !== b[index]);
  const [one, other] = [a[depth], b[depth]];
  if (depth === -1 || other === undefined) return a.length - b.length;
  return typeof one === "number" && typeof other === "number" ? one - other : 0;
}

function noteOn({ root }: DrawnText, mentions: readonly MissedMention[]): string | undefined {
  const names = mentions.flatMap(({ by }) => (by === null ? [] : (findStep(root, by)?.step.name ?? [])));
  if (names.length === 0) return undefined;
  return `The needs of ${[...new Set(names)].join(", ")} named it: they now name what it waited for.`;
}

function readBy({ root }: DrawnText, { by, path, step }: MissedMention): string {
  const reader = [...stepsIn(root)].find((one) => one.path === by)?.name;
  const who = reader ?? `The output at ${path}`;
  return `${who} reads what ${step.name} gives: change that first, then delete ${step.name}.`;
}
