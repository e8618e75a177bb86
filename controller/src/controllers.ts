import type { Leading } from "./context.js";
import { customResourceControllers } from "./custom-resource/controllers.js";
import { podControllers } from "./pool/controllers.js";
import type { Controller } from "./runtime/controller.js";
import { webhookControllers } from "./webhook/controllers.js";

/** All controllers of the leader, in the order in which they start. Each is made by a function in its noun's folder. */
export function controllersOf(leading: Leading): readonly Controller[] {
  return [...podControllers(leading), ...customResourceControllers(leading), ...webhookControllers(leading)];
}
