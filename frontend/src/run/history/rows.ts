import { splitStepPath, type StepRecord } from "@flowrunner/engine";
import type { RunHistory } from "./run-history.js";
import type { ScopeView } from "./step-tree.js";

/** A line of the list of steps. */
export type Row = StepRow | ScopeRow;

interface AnyRow {
  /** The step's or scope's path: they differ, for names have no brackets, and a branch is not named as a step. */
  readonly key: string;
  readonly depth: number;
  /** Null: nothing stands in it. */
  readonly isOpen: boolean | null;
}

export interface StepRow extends AnyRow {
  readonly kind: "step";
  readonly name: string;
  readonly step: StepRecord;
}

export interface ScopeRow extends AnyRow {
  readonly kind: "scope";
  readonly scope: ScopeView;
}

/** What somebody has opened and closed, by key. */
export type Openings = ReadonlyMap<string, boolean>;

/** A container with more in it is closed until somebody opens it. */
const mostOpen = 12;

/**
 * The lines of the list of steps that are seen: what is in a container is below it, unless it is closed. What `shown`
 * stands in is open unless somebody has closed it.
 */
export function visibleRows(history: RunHistory, openings: Openings, shown: string | null): readonly Row[] {
  const rows: Row[] = [];
  const around = new Set(shown === null ? [] : keysAround(history, shown));
  const isOpen: IsOpen = (key, siblings) => openings.get(key) ?? (around.has(key) || siblings <= mostOpen);
  addSteps({ history, isOpen, rows }, "", 0);
  return rows;
}

type IsOpen = (key: string, siblings: number) => boolean;

interface Listing {
  readonly history: RunHistory;
  readonly isOpen: IsOpen;
  readonly rows: Row[];
}

function keysAround({ tree }: RunHistory, step: string): readonly string[] {
  const keys: string[] = [];
  let scope = scopeOf(step);
  for (let container = tree.containerOf(scope); container !== null; container = tree.containerOf(scope)) {
    keys.push(scope, container);
    scope = scopeOf(container);
  }
  return keys;
}

function scopeOf(step: string): string {
  return splitStepPath(step).scope;
}

function addSteps(listing: Listing, scope: string, depth: number): void {
  const { steps, tree } = listing.history;
  for (const path of tree.stepsOf(scope)) {
    const step = steps.get(path);
    if (step) addStep(listing, step, depth);
  }
}

function addStep(listing: Listing, step: StepRecord, depth: number): void {
  const { path } = step;
  const { tree } = listing.history;
  const count = tree.scopeCountOf(path);
  const isOpen = count === 0 ? null : listing.isOpen(path, count);
  listing.rows.push({ kind: "step", key: path, depth, isOpen, name: splitStepPath(path).name, step });
  if (!isOpen) return;
  for (const scope of tree.scopesOf(path)) addScope(listing, scope, depth + 1, count);
}

function addScope(listing: Listing, scope: ScopeView, depth: number, siblings: number): void {
  const isOpen = listing.isOpen(scope.path, siblings);
  listing.rows.push({ kind: "scope", key: scope.path, depth, isOpen, scope });
  if (isOpen) addSteps(listing, scope.path, depth + 1);
}
