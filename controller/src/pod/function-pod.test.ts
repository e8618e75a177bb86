import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FunctionPod } from "./pod-object.js";
import type { PodTemplate } from "./template.js";
import { functionPod } from "./function-pod.js";
import { podSettings, template, templateWith } from "./testing/installation.js";
import { restricted } from "./testing/pod-security.js";

const identity = { name: "fn-b7c3d1e4f5-x2k9q", serviceAccountUid: "3f2b8c1e" };

function podOf(from: PodTemplate = template, settings = podSettings): FunctionPod {
  const built = functionPod(from, identity, settings);
  if (built.outcome === "refused") throw new Error(built.message);
  return built.pod;
}

/** Every place of a value: `spec.containers.1.env.0.name`. */
function placesOf(value: unknown, place = ""): string[] {
  if (typeof value !== "object" || value === null) return [place];
  return Object.entries(value).flatMap(([key, inner]) =>
    placesOf(inner, place === "" ? key : `${place}.${key}`),
  );
}

const hostileText = fc.oneof(
  fc.string(),
  fc.constantFrom(
    "../..",
    "\n  hostNetwork: true",
    "__proto__",
    "constructor",
    "privileged",
    "${HOME}",
    "write ",
  ),
);

const hostileTemplate: fc.Arbitrary<PodTemplate> = fc.record({
  runtime: fc.oneof(fc.constant("node"), hostileText),
  timeoutMs: fc.nat(),
  requirements: fc.record({
    image: fc.oneof(
      fc.constant(null),
      hostileText,
      hostileText.map((text) => `registry.example/team/${text}`),
    ),
    resources: fc.record({ cpuMillis: fc.option(fc.nat()), memoryBytes: fc.option(fc.nat()) }),
    files: hostileText as fc.Arbitrary<"none">,
    network: hostileText as fc.Arbitrary<"none">,
    securityContext: fc.constant({ privileged: true }),
    hostNetwork: fc.constant(true),
    volumes: fc.constant([{ hostPath: { path: "/" } }]),
  }),
  pool: fc.constant(template.pool),
  project: fc.constant(template.project),
  namespace: fc.constant(template.namespace),
  attempt: fc.constant(null),
});

describe("a function pod", () => {
  it("is what it was when somebody last looked at all of it", () => {
    expect(podOf(templateWith({ files: "read" }))).toMatchSnapshot();
  });

  it.each(restricted)("keeps to Pod Security's restricted profile: $name", ({ holds }) => {
    expect(holds(podOf(templateWith({ files: "write", network: "internet" })))).toBe(true);
  });

  it("has no other fields and breaks no rule, whatever is asked for", () => {
    const known = new Set(placesOf(podOf(templateWith({ files: "read" }))));
    const internet = new Set(placesOf(podOf(templateWith({ network: "internet" }))));
    fc.assert(
      fc.property(hostileTemplate, (asked) => {
        const built = functionPod(asked, identity, podSettings);
        if (built.outcome === "refused") return;
        for (const place of placesOf(built.pod))
          expect(known.has(place) || internet.has(place), place).toBe(true);
        for (const { name, holds } of restricted) expect(holds(built.pod), name).toBe(true);
      }),
    );
  });

  it("mounts the token in the agent alone, for its pool alone", () => {
    const { spec } = podOf();
    const [agent, runtime] = spec.containers;
    expect(agent.volumeMounts.map(({ name }) => name)).toEqual(["pipes", "token"]);
    expect(runtime.volumeMounts.map(({ name }) => name)).toEqual(["pipes", "tmp"]);
    expect(spec.volumes).toContainEqual({
      name: "token",
      projected: {
        sources: [
          {
            serviceAccountToken: {
              audience: "flowrunner/demo/pool/b7c3d1e4f5a60718293a4b5c6d7e8f90",
              expirationSeconds: 600,
              path: "token",
            },
          },
        ],
      },
    });
  });

  it("runs agent and user code as two users", () => {
    const [agent, runtime] = podOf().spec.containers;
    expect([agent.securityContext.runAsUser, runtime.securityContext.runAsUser]).toEqual([65_532, 65_533]);
  });

  it("keeps /tmp inside the memory of user code", () => {
    const { spec } = podOf(templateWith({ resources: { cpuMillis: 100, memoryBytes: 64_000_001 } }));
    expect(spec.containers[1].resources.limits).toMatchObject({ cpu: "100m", memory: "64000001" });
    expect(spec.volumes).toContainEqual({
      name: "tmp",
      emptyDir: { medium: "Memory", sizeLimit: "32000001" },
    });
  });

  const files = [
    { name: "none: no volume, no mount", given: "none", volume: undefined, mount: undefined },
    {
      name: "read: both are read-only",
      given: "read",
      volume: { name: "files", persistentVolumeClaim: { claimName: "flowrunner-files", readOnly: true } },
      mount: { name: "files", mountPath: "/workspace", readOnly: true },
    },
    {
      name: "write: both are writable",
      given: "write",
      volume: { name: "files", persistentVolumeClaim: { claimName: "flowrunner-files" } },
      mount: { name: "files", mountPath: "/workspace" },
    },
  ] as const;
  it.each(files)("mounts the project's files as asked: $name", ({ given, volume, mount }) => {
    const { spec } = podOf(templateWith({ files: given }));
    expect(spec.volumes.find(({ name }) => name === "files")).toEqual(volume);
    expect(spec.containers[1].volumeMounts.find(({ name }) => name === "files")).toEqual(mount);
    expect(spec.containers[0].volumeMounts.find(({ name }) => name === "files")).toBeUndefined();
  });

  it("asks a name server only where it may reach the internet", () => {
    expect(podOf().spec).toMatchObject({ dnsPolicy: "None", dnsConfig: { nameservers: ["127.0.0.1"] } });
    expect(podOf(templateWith({ network: "project" })).spec.dnsPolicy).toBe("None");
    expect(podOf(templateWith({ network: "internet" })).spec.dnsPolicy).toBe("ClusterFirst");
  });

  it("lives as long as its longest wait, the longest attempt of a pool, and the order to stop", () => {
    expect(podOf().spec.activeDeadlineSeconds).toBe(3600 + 3600 + 10);
  });

  it("lives as long as the one attempt that it is for", () => {
    const dedicated = { ...template, attempt: "4c1f", pool: "attempt-4c1f", timeoutMs: 7_200_000 };
    const { spec, metadata } = podOf(dedicated);
    expect(spec.activeDeadlineSeconds).toBe(3600 + 7200 + 10);
    expect(metadata.labels["flowrunner.dev/attempt"]).toBe("4c1f");
  });

  it("runs in the configured sandbox", () => {
    expect(podOf(template, { ...podSettings, runtimeClass: "gvisor" }).spec.runtimeClassName).toBe("gvisor");
  });
});
