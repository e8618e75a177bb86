/** Which part of a flow a run ran. */
export type RunPart =
  | { readonly kind: "flow" }
  /** A step with all that it waits for. */
  | { readonly kind: "until"; readonly step: string }
  /** A step by itself: its place in the flow, while in the run it stands alone. */
  | { readonly kind: "only"; readonly step: string };

export const wholeFlow: RunPart = { kind: "flow" };

/** How a run tells it: by labels, which everybody sees who sees the run. */
const labelOf = { until: "try.until", only: "try.only" } as const;

export function labelsOf(part: RunPart): { readonly [name: string]: string } {
  return part.kind === "flow" ? {} : { [labelOf[part.kind]]: part.step };
}

export function partOf(labels: { readonly [name: string]: string }): RunPart {
  for (const kind of ["until", "only"] as const) {
    const step = labels[labelOf[kind]];
    if (step !== undefined) return { kind, step };
  }
  return wholeFlow;
}

/** The id in a run of what stands at a place of the flow; null: the run has nothing of it. */
export function idInRun(
  part: RunPart | null,
  { id, name }: { readonly id: string; readonly name: string },
): string | null {
  if (part?.kind !== "only") return id;
  return part.step === id ? name : null;
}

export function wordsFor(part: RunPart | null): string | null {
  switch (part?.kind) {
    case "until":
      return `up to ${part.step}`;
    case "only":
      return `${part.step} only`;
    default:
      return null;
  }
}
