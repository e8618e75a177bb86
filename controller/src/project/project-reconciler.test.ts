import { describe, expect, it } from "vitest";
import type { KubeObject, ObjectKey, Resource } from "@flowrunner/kube";
import type { ProjectSettings } from "./project-settings.js";
import { ProjectDirectory } from "./project-directory.js";
import { ProjectReconciler } from "./project-reconciler.js";
import { silentLog } from "../log.js";

const settings: ProjectSettings = {
  install: "demo",
  quota: { pods: 50, cpuMillis: 20_000, memoryBytes: 2 ** 34, storageBytes: 2 ** 32 },
  largest: { cpuMillis: 4_000, memoryBytes: 2 ** 32 },
  files: { sizeBytes: 2 ** 30, storageClass: null, isShared: true },
  runner: { namespace: "flowrunner", podLabels: { "app.kubernetes.io/component": "backend" }, port: 8443 },
  blockedCidrs: ["203.0.113.0/24"],
  pullSecrets: [],
};

const labelled = { "flowrunner.dev/project": "shop", "pod-security.kubernetes.io/enforce": "restricted" };

class Namespace {
  readonly objects = new Map<string, KubeObject>();
  readonly writes: string[] = [];
  readonly told: string[] = [];
  readonly directory = new ProjectDirectory();

  constructor(metadata: Partial<KubeObject["metadata"]> | null) {
    if (metadata) this.#put("namespaces/shop", { metadata: { name: "shop", ...metadata } });
  }

  reconciler(some: { mayLabel?: boolean; name?: string | null } = {}): ProjectReconciler {
    const { mayLabel = true, name = "shop" } = some;
    return new ProjectReconciler({
      kube: this,
      backend: {
        bindProject: async ({ serviceAccountUid }) => {
          this.told.push(`bind ${serviceAccountUid}`);
          return { project: "p1", troubles: [] };
        },
        detachProject: async ({ namespace, gone }) =>
          void this.told.push(`detach ${namespace}${gone ? ", gone" : ""}`),
      },
      directory: this.directory,
      nameOf: () => name,
      mayLabel,
      settings,
      events: { record: async (_, { reason }) => void this.told.push(reason) },
      log: silentLog,
    });
  }

  async look(some?: Parameters<Namespace["reconciler"]>[0]): Promise<void> {
    await this.reconciler(some).reconcile({ namespace: "shop", name: "shop" });
  }

  async get<T extends KubeObject>({ plural }: Resource, { name }: ObjectKey): Promise<T | null> {
    return (this.objects.get(`${plural}/${name}`) as T | undefined) ?? null;
  }

  async create(resource: Resource, object: object) {
    const { name } = (object as KubeObject).metadata;
    const made = await this.patch(resource, { namespace: "shop", name }, object);
    return { outcome: "created", object: made } as never;
  }

  async patch<T extends KubeObject>(
    { plural }: Resource,
    { name }: ObjectKey,
    patch: object,
  ): Promise<T | null> {
    this.writes.push(`${plural}/${name}`);
    return this.#put(`${plural}/${name}`, patch) as T;
  }

  #put(place: string, object: object): KubeObject {
    const before = this.objects.get(place) ?? { metadata: {} };
    const given = object as KubeObject;
    const metadata = { ...before.metadata, ...given.metadata, uid: `uid of ${place}` };
    const stored = { ...before, ...given, metadata } as KubeObject;
    this.objects.set(place, stored);
    return stored;
  }
}

describe("a project's namespace", () => {
  it("holds all that shuts its pods in before the project is bound", async () => {
    const namespace = new Namespace({});
    await namespace.look();
    expect(namespace.writes).toEqual([
      "namespaces/shop",
      "networkpolicies/flowrunner-deny-all",
      "networkpolicies/flowrunner-allow-runner",
      "networkpolicies/flowrunner-allow-project",
      "networkpolicies/flowrunner-allow-from-project",
      "networkpolicies/flowrunner-allow-internet",
      "resourcequotas/flowrunner",
      "limitranges/flowrunner",
      "persistentvolumeclaims/flowrunner-files",
      "serviceaccounts/flowrunner-function",
    ]);
    expect(namespace.told).toEqual(["bind uid of serviceaccounts/flowrunner-function"]);
    expect(namespace.directory.get("shop")?.project).toBe("p1");
  });

  it("is what it was when somebody last looked at all of it", async () => {
    const namespace = new Namespace({});
    await namespace.look();
    expect([...namespace.objects.values()]).toMatchSnapshot();
  });

  it("is written only where something differs", async () => {
    const namespace = new Namespace({ labels: labelled });
    await namespace.look();
    namespace.writes.length = 0;
    namespace.objects.delete("networkpolicies/flowrunner-deny-all");
    const quota = namespace.objects.get("resourcequotas/flowrunner")!;
    const hard = {
      pods: "50",
      "limits.cpu": "20",
      "limits.memory": "16Gi",
      "limits.ephemeral-storage": "4Gi",
    };
    namespace.objects.set("resourcequotas/flowrunner", { ...quota, spec: { hard } } as KubeObject);
    await namespace.look();
    expect(namespace.writes).toEqual(["networkpolicies/flowrunner-deny-all"]);
  });

  it("keeps its claim as it was made", async () => {
    const namespace = new Namespace({ labels: labelled });
    await namespace.look();
    const claim = namespace.objects.get("persistentvolumeclaims/flowrunner-files")!;
    namespace.objects.set("persistentvolumeclaims/flowrunner-files", {
      ...claim,
      spec: { other: true },
    } as KubeObject);
    namespace.writes.length = 0;
    await namespace.look();
    expect(namespace.writes).toEqual([]);
  });

  it("is not labelled by a controller that may not, and gets no pods until somebody has", async () => {
    const namespace = new Namespace({});
    await namespace.look({ mayLabel: false });
    expect(namespace.writes).not.toContain("namespaces/shop");
    expect(namespace.told).toEqual([
      "bind uid of serviceaccounts/flowrunner-function",
      "NamespaceUnlabelled",
    ]);
    expect(namespace.directory.get("shop")?.obstacle).toBe(
      "the namespace shop lacks labels: kubectl label --overwrite namespace shop " +
        "flowrunner.dev/project=shop pod-security.kubernetes.io/enforce=restricted",
    );
    namespace.objects.set("namespaces/shop", {
      metadata: { ...namespace.objects.get("namespaces/shop")!.metadata, labels: labelled },
    });
    await namespace.look({ mayLabel: false });
    expect(namespace.directory.get("shop")?.obstacle).toBeNull();
  });

  const leaving = [
    {
      name: "is going",
      namespace: new Namespace({ deletionTimestamp: "2026-01-05T10:00:00Z" }),
      project: "shop",
      expect: "detach shop, gone",
    },
    { name: "has gone", namespace: new Namespace(null), project: "shop", expect: "detach shop, gone" },
    { name: "is to have no project", namespace: new Namespace({}), project: null, expect: "detach shop" },
  ];
  it.each(leaving)(
    "gets nothing and is detached when it $name",
    async ({ namespace, project, expect: told }) => {
      namespace.directory.bind("shop", {
        project: "p1",
        serviceAccountUid: "u",
        obstacle: null,
        troubles: [],
      });
      await namespace.look({ name: project });
      expect(namespace.writes).toEqual([]);
      expect(namespace.told).toEqual([told]);
      expect(namespace.directory.get("shop")).toBeUndefined();
    },
  );
});
