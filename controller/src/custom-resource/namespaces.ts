import type { KubeClient } from "../kube/client.js";
import { KubeError } from "../kube/kube-error.js";
import type { KubeObject } from "../kube/kube-object.js";
import { resources } from "../kube/resources.js";

/** Whether namespaces end. Asked of the API server each time: it is wanted only of objects that are being deleted. */
export class Namespaces {
  constructor(private readonly kube: Pick<KubeClient, "get">) {}

  /** False where the controller may not know. */
  async isTerminating(namespace: string): Promise<boolean> {
    try {
      const found = await this.kube.get<KubeObject>(resources.namespaces, { namespace: "", name: namespace });
      return found === null || found.metadata.deletionTimestamp !== undefined;
    } catch (failure) {
      if (failure instanceof KubeError && failure.status === 403) return false;
      throw failure;
    }
  }
}
