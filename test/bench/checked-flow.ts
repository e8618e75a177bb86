import { validateFlow, type Plan } from "@flowrunner/engine";

/** A flow as the backend is given it. */
export interface CheckedFlow {
  readonly text: string;
  readonly plan: Plan;
}

/** Throws what is wrong with the text. */
export function checked(text: string): CheckedFlow {
  const { plan, diagnostics } = validateFlow(text);
  if (!plan) throw new Error(diagnostics.map(({ code, message }) => `${code}: ${message}`).join("\n"));
  return { text, plan };
}
