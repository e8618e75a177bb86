import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { KubeConfig } from "@kubernetes/client-node";
import { bundleController } from "../../../../build/bundle-images.js";
import type { Cluster } from "../cluster.js";
import { patience } from "../patience.js";
import type { Interference } from "./call.js";
import { Passage } from "./passage.js";

const release = "flowrunner";
const account = `${release}-controller`;
const services = { internal: `${release}-internal`, runner: `${release}-runner` };

/** The installed controller's container, as far as it is read. */
interface Container {
  readonly env: readonly { readonly name: string; readonly value?: string }[];
}

/**
 * Where controllers run as processes of this machine: as the installed one, with its rights, its settings and its
 * backend, but through passages where a test meets their calls. The installed one is away meanwhile.
 */
export class Place implements AsyncDisposable {
  private constructor(
    private readonly cluster: Cluster,
    readonly folder: string,
    readonly kubernetes: Passage,
    readonly backend: Passage,
    /** What the installed controller has. */
    private readonly settings: Readonly<Record<string, string>>,
  ) {}

  static async open(cluster: Cluster, interference: Interference): Promise<Place> {
    const folder = await mkdtemp(join(tmpdir(), "flowrunner-controllers-"));
    await bundleController(folder, `node${process.versions.node}`);
    const [authority, settings] = await Promise.all([authorityOf(cluster), settingsOf(cluster)]);
    const [internal, runner] = await Promise.all([
      addressOf(cluster, services.internal),
      addressOf(cluster, services.runner),
    ]);
    await writeFile(join(folder, "ca.crt"), authority);
    await writeFile(join(folder, "hosts"), hostsWith(runner, settings["FLOWRUNNER_RUNNER_URL"]!));
    const tls = { ca: authority, servername: `${services.internal}.${release}.svc` };
    const backend = await Passage.open({ server: "backend", host: internal, port: 7402, tls, interference });
    const kubernetes = await toKubernetes(interference);
    const place = new Place(cluster, folder, kubernetes, backend, settings);
    await scaleInstalled(cluster, 0);
    await place.#identify();
    return place;
  }

  /** The environment of a controller that looks after the project of one namespace. `some` goes before all else. */
  environment(namespace: string, some: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
    return {
      ...this.settings,
      PATH: process.env["PATH"]!,
      KUBECONFIG: join(this.folder, "kubeconfig"),
      FLOWRUNNER_NAMESPACE: release,
      FLOWRUNNER_PROJECTS: JSON.stringify([{ name: namespace, namespace }]),
      FLOWRUNNER_BACKEND_URL: this.backend.url,
      FLOWRUNNER_BACKEND_AUTHORITY_FILE: "",
      FLOWRUNNER_BACKEND_TOKEN_FILE: join(this.folder, "token"),
      FLOWRUNNER_RUNNER_AUTHORITY_FILE: join(this.folder, "ca.crt"),
      FLOWRUNNER_WEBHOOK_PORT: "0",
      ...some,
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.kubernetes[Symbol.asyncDispose]();
    await this.backend[Symbol.asyncDispose]();
    await rm(this.folder, { recursive: true });
    await scaleInstalled(this.cluster, 1);
  }

  /** Tokens of the controller's account: one for the API server, one for the backend. */
  async #identify(): Promise<void> {
    const token = (...args: string[]): Promise<string> =>
      this.cluster.kubectl(
        ...["create", "token", account, "--namespace", release, "--duration", "6h"],
        ...args,
      );
    const config = new KubeConfig();
    const server = { name: "passage", server: this.kubernetes.url, skipTLSVerify: true };
    config.loadFromClusterAndUser(server, { name: account, token: (await token()).trim() });
    await writeFile(join(this.folder, "kubeconfig"), config.exportConfig(), { mode: 0o600 });
    const internal = await token("--audience", `flowrunner/${release}/internal`);
    await writeFile(join(this.folder, "token"), internal, { mode: 0o600 });
  }
}

async function scaleInstalled({ kubectl }: Cluster, replicas: number): Promise<void> {
  const deployment = `deployment/${release}-controller`;
  await kubectl("scale", deployment, "--namespace", release, `--replicas=${replicas}`);
  if (replicas > 0) return void (await kubectl("rollout", "status", deployment, "--namespace", release));
  const pods = ["--selector", "app.kubernetes.io/component=controller", "--for=delete", ...patience];
  await kubectl("wait", "pods", "--namespace", release, ...pods);
}

function toKubernetes(interference: Interference): Promise<Passage> {
  const config = new KubeConfig();
  config.loadFromFile(process.env["KUBECONFIG"]!);
  const { server, caData } = config.getCurrentCluster()!;
  const { hostname: host, port } = new URL(server);
  const tls = { ca: Buffer.from(caData!, "base64").toString() };
  return Passage.open({ server: "kubernetes", host, port: Number(port), tls, interference });
}

function authorityOf({ kubectl }: Cluster): Promise<string> {
  return kubectl(
    ...["get", "secret", `${release}-tls`, "--namespace", release],
    ...["--output", 'go-template={{index .data "ca.crt" | base64decode}}'],
  );
}

function addressOf({ kubectl }: Cluster, service: string): Promise<string> {
  return kubectl("get", "service", service, "--namespace", release, "--output=jsonpath={.spec.clusterIP}");
}

async function settingsOf({ kubectl }: Cluster): Promise<Record<string, string>> {
  const text = await kubectl(
    ...["get", `deployment/${account}`, "--namespace", release],
    ...["--output=jsonpath={.spec.template.spec.containers[0]}"],
  );
  const { env } = JSON.parse(text) as Container;
  return Object.fromEntries(env.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])));
}

/** This machine knows no names of the cluster. */
function hostsWith(address: string, url: string): string {
  return `${readFileSync("/etc/hosts", "utf8")}\n${address} ${new URL(url).hostname}\n`;
}
