import { readdirSync } from "node:fs";
import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript";
import importX from "eslint-plugin-import-x";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const apis = ["api", "runner-api", "internal-api"].map((folder) => `./backend/src/${folder}`);
const domains = [
  "auth",
  "cluster",
  "data",
  "files",
  "flows",
  "project-config",
  "rates",
  "realtime",
  "runs",
  "secrets",
  "tenants",
].map((folder) => `./backend/src/${folder}`);

const features = readdirSync("frontend/src/features").map((name) => `./frontend/src/features/${name}`);

/** Who may import whom: `target` may not import `from`. The table is in CONTRIBUTING.md. */
const zones = [
  {
    target: "./engine",
    from: ["./backend", "./runners", "./cli", "./test"],
    message: "the engine imports nothing of ours",
  },
  {
    target: "./engine/reference",
    from: ["./engine/run", "./engine/simulate", "./engine/agreement"],
    message: "what the engine is judged by knows nothing of it",
  },
  {
    target: "./runners/protocol",
    from: ["./engine", "./backend", "./cli", "./runners/agent", "./test"],
    message: "the protocol imports nothing of ours",
  },
  {
    target: "./runners/files",
    from: ["./engine", "./backend", "./cli", "./runners/agent", "./test"],
    message: "what touches a project's volume is the same wherever it runs: it imports nothing of a server",
  },
  {
    target: "./kube",
    from: ["./backend", "./runners", "./cli", "./controller", "./test"],
    message: "who calls an API server is no concern of the calls; of ours it knows JSON's types",
  },
  {
    target: "./api",
    from: ["./backend", "./cli", "./controller", "./frontend", "./kube", "./runners/agent", "./test"],
    message: "what servers and clients say to each other is no concern of either alone",
  },
  {
    target: "./runners/agent",
    from: ["./engine", "./kube", "./backend", "./cli"],
    message: "the agent knows the protocol, and what is done with files",
  },
  {
    target: "./backend",
    from: ["./cli", "./kube", "./runners/agent"],
    message: "the backend never starts code itself, and does nothing in a cluster",
  },
  {
    target: "./controller",
    from: ["./backend", "./cli", "./runners/agent", "./runners/files"],
    message: "controller and backend meet by HTTP only",
  },
  {
    target: ["./backend", "./cli", "./engine", "./runners"],
    from: "./controller",
    message: "controller and backend meet by HTTP only",
  },
  {
    target: domains,
    from: [...apis, "./backend/src/config"],
    message: "domain folders never import an api, and are told what is configured",
  },
  {
    target: apis,
    from: ["./backend/src/store/memory", "./backend/src/store/postgres", "./backend/src/config"],
    message: "an api meets services, never an adapter or the configuration",
  },
  {
    target: "./backend/src/http",
    from: [...apis, ...domains, "./backend/src/config", "./backend/src/store"],
    message: "http knows requests, and nothing of what they are about",
  },
  {
    target: "./backend/src/config",
    from: apis,
    message: "the configuration is what processes begin with",
  },
  {
    target: "./backend/src/store",
    from: ["./backend/src/runner-api", "./backend/src/runs"],
    message: "the store knows no service",
  },
  {
    target: "./frontend",
    from: ["./backend", "./cli", "./controller", "./kube", "./runners", "./test"],
    message: "pages know the engine and the API",
  },
  {
    target: ["api", "live", "ui", "canvas", "run"].map((folder) => `./frontend/src/${folder}`),
    from: ["./frontend/src/app", "./frontend/src/features"],
    message: "what features are made of knows no feature",
  },
  ...features.map((feature) => ({
    target: feature,
    from: ["./frontend/src/app", ...features.filter((other) => other !== feature)],
    message: "features know neither each other nor what puts them together",
  })),
];

export default tseslint.config(
  { ignores: ["**/node_modules/**", "**/dist/**", "**/generated/**", "**/*.js", "**/*.mjs"] },
  ...tseslint.configs.strict,
  {
    plugins: { "import-x": importX },
    settings: {
      "import-x/resolver-next": [
        createTypeScriptImportResolver({ conditionNames: ["source", "types", "import"] }),
      ],
    },
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-invalid-void-type": "off",
      "@typescript-eslint/unified-signatures": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/consistent-type-imports": "error",
      "import-x/no-cycle": ["error", { ignoreExternal: true }],
      "import-x/no-restricted-paths": ["error", { zones }],
      eqeqeq: "error",
      "max-lines": ["error", 400],
    },
  },
  {
    files: ["frontend/**/*.ts", "frontend/**/*.tsx"],
    plugins: { "react-hooks": reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      // It is about what React's compiler leaves out, and these pages are not compiled by it.
      "react-hooks/incompatible-library": "off",
      "no-restricted-syntax": [
        "error",
        {
          selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
          message: "what comes from elsewhere is shown as text",
        },
        {
          selector: "AssignmentExpression[left.property.name=/^(inner|outer)HTML$/]",
          message: "what comes from elsewhere is shown as text",
        },
      ],
    },
  },
  {
    files: ["frontend/**/*.ts", "frontend/**/*.tsx"],
    ignores: ["frontend/src/canvas/**", "frontend/bench/**"],
    rules: {
      "no-restricted-imports": [
        "error",
        { patterns: [{ group: ["@xyflow/*"], message: "React Flow stays behind the canvas" }] },
      ],
    },
  },
  {
    files: ["engine/**/*.ts"],
    ignores: ["**/*.test.ts"],
    rules: {
      "no-restricted-globals": [
        "error",
        "process",
        "Buffer",
        "setTimeout",
        "setInterval",
        "performance",
        "crypto",
        "fetch",
        "console",
      ],
      "no-restricted-imports": [
        "error",
        { patterns: [{ group: ["node:*"], message: "the engine is pure and runs in a browser" }] },
      ],
      "no-restricted-syntax": [
        "error",
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: "the engine has no clock",
        },
        {
          selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
          message: "the engine has no randomness",
        },
        { selector: "NewExpression[callee.name='Function']", message: "the engine compiles no text" },
        { selector: "CallExpression[callee.name='eval']", message: "the engine compiles no text" },
      ],
    },
  },
);
