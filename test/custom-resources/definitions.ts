import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

/** A node of a custom resource's schema. */
export interface Node {
  readonly type?: string;
  readonly description?: string;
  readonly required?: readonly string[];
  readonly properties?: { readonly [key: string]: Node };
  readonly additionalProperties?: Node;
  readonly items?: Node;
  readonly nullable?: true;
  readonly "x-kubernetes-preserve-unknown-fields"?: true;
  readonly "x-kubernetes-validations"?: readonly Rule[];
}

export interface Rule {
  readonly rule: string;
  readonly message: string;
  readonly fieldPath?: string;
}

export interface Definition {
  readonly text: string;
  readonly spec: {
    readonly names: {
      readonly kind: string;
      readonly plural: string;
      readonly shortNames: readonly string[];
      readonly categories: readonly string[];
    };
    readonly versions: readonly [
      {
        readonly subresources: { readonly status: object };
        readonly additionalPrinterColumns: readonly { readonly name: string; readonly jsonPath: string }[];
        readonly schema: { readonly openAPIV3Schema: Node };
      },
    ];
  };
}

/** The custom resource definitions, as they are installed. */
export const definitions: readonly Definition[] = ["flows", "flow-runs", "function-runs"].map((file) => {
  const path = fileURLToPath(new URL(`../../crds/${file}.yaml`, import.meta.url));
  const text = readFileSync(path, "utf8");
  return { text, ...(parse(text) as Omit<Definition, "text">) };
});

export function schemaOf(definition: Definition): Node {
  return definition.spec.versions[0].schema.openAPIV3Schema;
}

/** Every node of a schema with its path: `spec.steps[].name`. */
export function nodesOf(node: Node, path = ""): { readonly path: string; readonly node: Node }[] {
  const children = Object.entries(node.properties ?? {}).flatMap(([key, child]) =>
    nodesOf(child, path === "" ? key : `${path}.${key}`),
  );
  const items = node.items ? nodesOf(node.items, `${path}[]`) : [];
  const values = node.additionalProperties ? nodesOf(node.additionalProperties, `${path}.*`) : [];
  return [{ path, node }, ...children, ...items, ...values];
}
