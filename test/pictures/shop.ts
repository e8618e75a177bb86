import { readFile } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";

/** A project with something in it to be looked at. */
export interface Shop {
  readonly project: string;
  /** A run that succeeded, and one that failed. */
  readonly ordered: string;
  readonly failed: string;
}

interface Access {
  readonly address: string;
  readonly project: string;
  readonly token: string;
}

const vat = `apiVersion: flowrunner.dev/v1alpha1
kind: Flow
metadata: {name: vat}
spec:
  inputs:
    type: object
    properties: {country: {type: string, default: fr}}
  steps:
    - name: rate
      runtime: python
      with: {country: "\${ inputs.country }"}
      run: |
        def main(input, ctx):
            rates = {"de": 0.19}
            ctx.log("looking for the rate", country=input["country"])
            return {"rate": rates[input["country"]]}
    - name: note
      log: "the rate is \${ steps.rate.output.rate }"
`;

const order = {
  customer: "acme",
  items: [
    { sku: "lamp", price: 40 },
    { sku: "bulb", price: 2.5, quantity: 8 },
    { sku: "desk", price: 129 },
  ],
};

/** Publishes the examples, and runs them until they have ended. */
export async function furnish(access: Access): Promise<Shop> {
  await call(access, "PUT", "/secrets/STRIPE_KEY", { value: "sk_of_nobody" });
  for (const name of ["order-intake", "fan-out", "race", "hello"])
    await call(access, "PUT", `/flows/${name}`, await readFile(`examples/${name}.yaml`, "utf8"));
  await call(access, "PUT", "/flows/vat", vat);
  const started: string[] = [];
  for (const flow of ["hello", "fan-out", "race", "hello", "fan-out"])
    started.push(await start(access, flow));
  const ordered = await start(access, "order-intake", order);
  const failed = await start(access, "vat");
  for (const run of [...started, ordered, failed]) await ended(access, run);
  return { project: access.project, ordered, failed };
}

async function start(access: Access, flow: string, inputs: object = {}): Promise<string> {
  return ((await call(access, "POST", "/runs", { flow, inputs })) as { id: string }).id;
}

async function ended(access: Access, run: string): Promise<void> {
  for (;;) {
    const { endedAt } = (await call(access, "GET", `/runs/${run}`)) as { endedAt: number | null };
    if (endedAt !== null) return;
    await delay(100);
  }
}

/** `body`: JSON, or the text of a flow. */
async function call(
  { address, project, token }: Access,
  method: string,
  path: string,
  body?: object | string,
): Promise<unknown> {
  const isText = typeof body === "string";
  const answer = await fetch(`${address}/api/v1/projects/${project}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body !== undefined && { "content-type": isText ? "application/yaml" : "application/json" }),
    },
    ...(body !== undefined && { body: isText ? body : JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}
