import type { JsonSchema } from "@flowrunner/engine";
import type { ObjectKey } from "@flowrunner/kube";

/** What a thread that judges is told: a review as the API server sent it, and then what it asked for. */
export type Told =
  | { readonly kind: "review"; readonly bytes: Uint8Array }
  | { readonly kind: "inputs"; readonly schema: JsonSchema | null };

/** What it says: first that it is there; then, for each review, what it has read, and what is to be answered. */
export type Said =
  | { readonly kind: "ready" }
  /** `flow`: it must know what inputs this one takes; null: it need not. */
  | { readonly kind: "read"; readonly uid: string; readonly flow: ObjectKey | null }
  | { readonly kind: "unreadable" }
  | { readonly kind: "judged"; readonly isAllowed: boolean; readonly answer: string };
