import { describe, expect, it } from "vitest";
import { fileWorkerPod } from "./file-worker-pod.js";
import { functionPod } from "./function-pod.js";
import { podSettings, template, templateWith } from "./testing/installation.js";
import { restricted } from "./testing/pod-security.js";

const identity = { name: "flowrunner-files", serviceAccountUid: "3f2b8c1e" };
const pod = fileWorkerPod({ ...template, pool: `files-${template.project}` }, identity, podSettings);

function functionSpec(files: "none" | "read", filesAreShared = false) {
  const built = functionPod(templateWith({ files }), identity, { ...podSettings, filesAreShared });
  if (built.outcome === "refused") throw new Error(built.message);
  return built.pod;
}

describe("the pod of a file worker", () => {
  it("is what it was when somebody last looked at all of it", () => {
    expect(pod).toMatchSnapshot();
  });

  it.each(restricted)("keeps to Pod Security's restricted profile: $name", ({ holds }) => {
    expect(holds(pod)).toBe(true);
  });

  it("has a token that opens requests of files, and no attempt", () => {
    const [token] = pod.spec.volumes;
    expect(token).toMatchObject({
      projected: { sources: [{ serviceAccountToken: { audience: "flowrunner/demo/files" } }] },
    });
  });

  it("is of the user whose code writes the files, and of the volume's group", () => {
    const [worker] = pod.spec.containers;
    const [, runtime] = functionSpec("read").spec.containers;
    expect(worker.securityContext).toEqual(runtime.securityContext);
    expect(pod.spec.securityContext.fsGroup).toBe(worker.securityContext.runAsGroup);
  });
});

describe("a project's volume", () => {
  const rows = [
    {
      name: "of one node at a time keeps the worker beside functions that have it",
      given: pod,
      isTied: true,
    },
    {
      name: "of one node at a time keeps functions beside them too",
      given: functionSpec("read"),
      isTied: true,
    },
    { name: "keeps nobody who does not have it", given: functionSpec("none"), isTied: false },
    { name: "of many nodes keeps nobody", given: functionSpec("read", true), isTied: false },
  ];
  it.each(rows)("$name", ({ given: { spec, metadata }, isTied }) => {
    const [term] = spec.affinity?.podAffinity.requiredDuringSchedulingIgnoredDuringExecution ?? [];
    expect(term !== undefined).toBe(isTied);
    if (term) expect(metadata.labels).toMatchObject(term.labelSelector.matchLabels);
  });
});
