import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** A service of the cluster that this machine reaches at a local port, until it is disposed of. */
export interface Forwarded extends Disposable {
  readonly port: number;
}

/** By `kubectl port-forward`, which works on every cluster. */
export async function forward(namespace: string, service: string, port: number): Promise<Forwarded> {
  const args = ["port-forward", "--namespace", namespace, `service/${service}`, `:${port}`];
  const child = spawn(process.env["KUBECTL"]!, args, { stdio: ["ignore", "pipe", "inherit"] });
  const lines = createInterface(child.stdout);
  const [line] = (await Promise.race([once(lines, "line"), once(child, "exit")])) as [unknown];
  const [, local] = /127\.0\.0\.1:(\d+)/.exec(String(line)) ?? [];
  if (local === undefined) throw new Error(`kubectl port-forward to ${service} ended: ${String(line)}`);
  return { port: Number(local), [Symbol.dispose]: () => void child.kill() };
}
