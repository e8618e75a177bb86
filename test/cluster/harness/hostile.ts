/** An object made to harm whoever reads it. */
export interface Hostile {
  readonly name: string;
  /** As JSON; some of it no serialiser would write. */
  readonly text: string;
  /** It may be, or this is a part of what is said of it. */
  readonly expect: "taken" | RegExp;
}

const object = (kind: string, name: string, spec: string, metadata = ""): string =>
  `{"apiVersion":"flowrunner.dev/v1alpha1","kind":"${kind}","metadata":{"name":"${name}"${metadata}},"spec":${spec}}`;

const flow = (name: string, steps: string): string => object("Flow", name, `{"steps":[${steps}]}`);
const run = (name: string, inputs: string, metadata = ""): string =>
  object("FlowRun", name, `{"flow":"healthy","inputs":${inputs}}`, metadata);
const nested = (depth: number): string => `${"[".repeat(depth)}${"]".repeat(depth)}`;
const steps = (count: number): string =>
  Array.from({ length: count }, (_, index) => `{"name":"s${index}","value":${index}}`).join(",");
const text = (value: string): string => JSON.stringify(value);

/** Characters that are cut, reversed, invisible, many bytes long, or not what they look like. */
const oddTexts: Readonly<Record<string, string>> = {
  "right to left": "\u202eabc\u202c",
  "zero width": "a\u200b\u200d\ufeffb",
  combining: `e${"\u0301".repeat(500)}`,
  astral: "\u{1f468}\u200d\u{1f469}\u200d\u{1f467}".repeat(50),
  "line separators": "a\u2028b\u2029c",
  "not normalised": "\u212b\u0041\u030a\u00c5",
  "control characters": "\u0001\u001b[31m\u007f",
  noncharacters: "\ufffe\uffff",
  "a template": "${ secrets.key }",
  "a closing script": "</script><script>1</script>",
  "private use": "\ue000\uf8ff",
  "half a pair's replacement": "\ufffd".repeat(100),
};

const oddKeys = [
  "",
  " ",
  "a.b",
  "a/b",
  "~0~1",
  "$ref",
  "toString",
  "hasOwnProperty",
  "\u200b",
  "k".repeat(5_000),
];

/** What is hostile in size and shape; examples of `crds/examples/invalid` are hostile in meaning. */
export const hostile: readonly Hostile[] = [
  {
    name: "a step's value of 1 MiB",
    text: flow("row", `{"name":"a","value":${text("x".repeat(1_100_000))}}`),
    expect: /larger|1 MiB|Too large/i,
  },
  {
    name: "inputs of 1 MiB in one text",
    text: run("wide", `{"n":1,"row":${text("x".repeat(1_000_000))}}`),
    expect: "taken",
  },
  {
    name: "inputs of 100,000 keys",
    text: run("keys", `{${Array.from({ length: 100_000 }, (_, index) => `"k${index}":1`).join(",")},"n":1}`),
    expect: "taken",
  },
  {
    name: "inputs of 4 MiB",
    text: run("huge", `{"row":${text("x".repeat(4_000_000))}}`),
    expect: /too large|limit/i,
  },
  { name: "inputs that nest 150 deep", text: run("deep-150", `{"n":1,"d":${nested(150)}}`), expect: "taken" },
  {
    name: "inputs that nest 5,000 deep",
    text: run("deep-5000", `{"n":1,"d":${nested(5_000)}}`),
    expect: /deep|nest/i,
  },
  {
    name: "inputs that nest 100,000 deep",
    text: run("deep-100000", `{"n":1,"d":${nested(100_000)}}`),
    expect: /deep|nest|depth/i,
  },
  {
    name: "a value that nests 5,000 deep",
    text: flow("deep", `{"name":"a","value":${nested(5_000)}}`),
    expect: /deep|nest/i,
  },
  { name: "500 steps", text: flow("steps-500", steps(500)), expect: "taken" },
  { name: "5,000 steps", text: flow("steps-5000", steps(5_000)), expect: "taken" },
  {
    name: "steps that are 3,000 empty lists",
    text: flow("lists", Array(3_000).fill("[]").join(",")),
    expect: /steps/,
  },
  {
    name: "an expression of 100,000 brackets",
    text: flow("brackets", `{"name":"a","value":${text(`\${ ${"(".repeat(100_000)} }`)}}`),
    expect: /expression/i,
  },
  {
    name: "an expression of 20,000 sums",
    text: flow("sums", `{"name":"a","value":${text(`\${ ${"1+".repeat(20_000)}1 }`)}}`),
    expect: /expression/i,
  },
  {
    name: "another object's origin",
    text: run(
      "origin",
      '{"n":1}',
      ',"annotations":{"flowrunner.dev/origin-uid":"00000000-0000-4000-8000-000000000000"}',
    ),
    expect: "taken",
  },
  {
    name: "our finalizer, put on by somebody",
    text: run("finalizer", '{"n":1}', ',"finalizers":["flowrunner.dev/run"]'),
    expect: "taken",
  },
  {
    name: "an owner that does not exist",
    text: run(
      "owner",
      '{"n":1}',
      ',"ownerReferences":[{"apiVersion":"v1","kind":"ConfigMap","name":"none","uid":"none"}]',
    ),
    expect: "taken",
  },
  {
    name: "annotations of 200 KiB",
    text: run("annotations", '{"n":1}', `,"annotations":{"a":${text("x".repeat(200_000))}}`),
    expect: "taken",
  },
  {
    name: "a number that no program keeps",
    text: run("number", '{"n":123456789012345678901234567890}'),
    expect: /number|integer|2\^53|cannot/i,
  },
  { name: "a number beyond all", text: run("beyond", '{"n":1e999}'), expect: /.+/ },
  { name: "one key twice", text: run("twice", '{"n":1,"n":2}'), expect: "taken" },
  ...Object.entries(oddTexts).map(([name, value], index) => ({
    name: `inputs with ${name}`,
    text: run(`text-${index}`, `{"n":1,"text":${text(value)}}`),
    expect: "taken" as const,
  })),
  ...Object.entries(oddTexts).map(([name, value], index) => ({
    name: `an idempotency key with ${name}`,
    text: object("FlowRun", `key-text-${index}`, `{"flow":"healthy","idempotencyKey":${text(value)}}`),
    expect: name === "a closing script" ? ("taken" as const) : /idempotencyKey/,
  })),
  ...oddKeys.map((key, index) => ({
    name: `an input called ${JSON.stringify(key.slice(0, 20))}`,
    text: run(`key-${index}`, `{"n":1,${text(key)}:1}`),
    expect: "taken" as const,
  })),
  ...oddKeys.map((key, index) => ({
    name: `a step called ${JSON.stringify(key.slice(0, 20))}`,
    text: flow(`step-${index}`, `{"name":${text(key)},"value":1}`),
    expect: key === "toString" || key === "hasOwnProperty" ? ("taken" as const) : /name/,
  })),
];
