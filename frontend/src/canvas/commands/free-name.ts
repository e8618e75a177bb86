import type { ScopeSketch } from "@flowrunner/engine";
import { stepsIn } from "../graph/find-step.js";

/** A name that no step of the flow has: `charge`, `charge2`, `charge3`. */
export function freeName(root: ScopeSketch, wanted: string, taken: Iterable<string> = []): string {
  const names = new Set([...[...stepsIn(root)].map(({ name }) => name), ...taken]);
  const base = wanted.replace(/\d+$/, "");
  if (!names.has(wanted)) return wanted;
  let number = 2;
  while (names.has(`${base}${number}`)) number++;
  return `${base}${number}`;
}
