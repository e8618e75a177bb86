import type { Actor } from "../tenants/actor.js";

/** Who does, in logs and histories, what objects of the cluster ask for. */
export const clusterActor: Actor = { userId: "kubernetes", email: "kubernetes" };
