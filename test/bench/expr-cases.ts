/** Twelve expressions as flows have them, in the words that FlowRunner, cel-js and @bufbuild/cel share. */
export interface ExpressionCase {
  readonly name: string;
  readonly expression: string;
  /** What it must give, as JSON. */
  readonly expected: unknown;
}

const ITEMS = Array.from({ length: 20 }, (_, at) => ({
  sku: `sku-${at % 7}`,
  price: 2.5 * (at + 1),
  quantity: (at % 4) + 1,
  tags: at % 3 === 0 ? ["fragile", "new"] : ["new"],
}));

/** What the expressions read: roots of a flow in the middle of a run. */
export const BINDINGS = {
  inputs: {
    items: ITEMS,
    limit: 100.5,
    customer: {
      name: "Example Customer",
      email: "customer@example.org",
      country: "AT",
      vip: true,
      age: 36.5,
    },
    retries: 3.5,
    note: "please ring twice",
  },
  steps: {
    price: {
      output: { total: 525.25, currency: "EUR", lines: [1.5, 2.5, 3.5] },
      status: "succeeded",
      attempts: 1.5,
    },
    check: { output: { ok: true, score: 0.75 }, status: "succeeded", attempts: 2.5 },
  },
  config: { region: "eu-west-1", threshold: 0.5, allowed: ["AT", "DE", "CH"] },
  vars: { rate: 1.25, label: "order" },
};

export const EXPRESSION_CASES: readonly ExpressionCase[] = [
  { name: "read an output", expression: "steps.price.output.total", expected: 525.25 },
  { name: "compare two values", expression: "steps.price.output.total > inputs.limit", expected: true },
  {
    name: "combine conditions",
    expression:
      'inputs.customer.vip && steps.check.output.score >= config.threshold && steps.price.status == "succeeded"',
    expected: true,
  },
  {
    name: "compute",
    expression: "(steps.price.output.total - 25.25) * vars.rate + inputs.limit / 2.0",
    expected: 675.25,
  },
  {
    name: "choose",
    expression: 'inputs.customer.country in config.allowed ? "domestic" : "abroad"',
    expected: "domestic",
  },
  {
    name: "make a text",
    expression: 'vars.label + "-" + inputs.customer.country + "-" + config.region',
    expected: "order-AT-eu-west-1",
  },
  {
    name: "test a text",
    expression: 'inputs.customer.email.endsWith("@example.org") && inputs.note.contains("ring")',
    expected: true,
  },
  { name: "is there one", expression: "inputs.items.exists(i, i.price > 45.0)", expected: true },
  { name: "do all", expression: "inputs.items.all(i, i.quantity > 0.0 && i.price < 100.0)", expected: true },
  {
    name: "filter and map",
    expression: "inputs.items.filter(i, i.price > 40.0).map(i, i.sku)",
    expected: ["sku-2", "sku-3", "sku-4", "sku-5"],
  },
  {
    name: "make objects",
    expression:
      'inputs.items.filter(i, "fragile" in i.tags).map(i, {"sku": i.sku, "sum": i.price * i.quantity})',
    expected: ITEMS.filter((item) => item.tags.includes("fragile")).map((item) => ({
      sku: item.sku,
      sum: item.price * item.quantity,
    })),
  },
  {
    name: "ask before reading",
    expression:
      'has(inputs.customer.phone) ? inputs.customer.phone : "none of " + string(size(inputs.items))',
    expected: "none of 20",
  },
];
