import type { ProjectPod } from "../pod-object.js";

interface Rule {
  readonly name: string;
  readonly holds: (pod: ProjectPod) => boolean;
}

const volumeKinds = [
  "configMap",
  "csi",
  "downwardAPI",
  "emptyDir",
  "ephemeral",
  "persistentVolumeClaim",
  "projected",
  "secret",
];

/** The profile `restricted` of https://kubernetes.io/docs/concepts/security/pod-security-standards/, rule by rule. */
export const restricted: readonly Rule[] = [
  {
    name: "no namespaces of the host",
    holds: ({ spec }) => ["hostNetwork", "hostPID", "hostIPC", "hostUsers"].every((key) => !(key in spec)),
  },
  { name: "no privileged container", holds: everyContext((context) => !("privileged" in context)) },
  {
    name: "no capability",
    holds: everyContext(({ capabilities }) => JSON.stringify(capabilities) === '{"drop":["ALL"]}'),
  },
  {
    name: "volumes of allowed kinds, no path of the host",
    holds: ({ spec }) =>
      spec.volumes.every(({ name: _, ...source }) =>
        Object.keys(source).every((kind) => volumeKinds.includes(kind)),
      ),
  },
  {
    name: "no port of the host",
    holds: ({ spec }) => spec.containers.every((container) => !("ports" in container)),
  },
  {
    name: "no profile but the runtime's for AppArmor, SELinux, /proc and sysctls",
    holds: ({ spec }) =>
      [spec.securityContext, ...spec.containers.map((container) => container.securityContext)].every(
        (context) =>
          ["seLinuxOptions", "appArmorProfile", "procMount", "sysctls", "windowsOptions"].every(
            (key) => !(key in context),
          ),
      ),
  },
  {
    name: "seccomp is the runtime's default, and no container has another",
    holds: ({ spec }) =>
      spec.securityContext.seccompProfile.type === "RuntimeDefault" &&
      spec.containers.every(({ securityContext }) => !("seccompProfile" in securityContext)),
  },
  {
    name: "no gain of privileges",
    holds: everyContext(({ allowPrivilegeEscalation }) => !allowPrivilegeEscalation),
  },
  {
    name: "never root",
    holds: ({ spec }) =>
      spec.securityContext.runAsNonRoot &&
      spec.containers.every(
        ({ securityContext }) => securityContext.runAsUser > 0 && !("runAsNonRoot" in securityContext),
      ),
  },
  {
    name: "no other containers",
    holds: ({ spec }) => !("initContainers" in spec) && !("ephemeralContainers" in spec),
  },
];

type Context = ProjectPod["spec"]["containers"][number]["securityContext"];

function everyContext(holds: (context: Context) => boolean): Rule["holds"] {
  return ({ spec }) => spec.containers.every(({ securityContext }) => holds(securityContext));
}
