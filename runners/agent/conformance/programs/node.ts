import type { Programs } from "./programs.js";

export const nodePrograms: Programs = {
  echo: `export default (input) => input;`,
  context: `export default (input, ctx) => ({
    run: ctx.run, step: ctx.step, attempt: ctx.attempt, key: ctx.idempotencyKey,
    secret: ctx.secrets.TOKEN.length, variable: process.env.COLOUR,
  });`,
  streams: `export default () => { console.log("to stdout"); console.error("to stderr"); };`,
  contextLog: `export default (input, ctx) => ctx.log.warn("priced", { count: 3 });`,
  oddField: `export default (input, ctx) => { const circle = {}; circle.self = circle; ctx.log("odd", { circle }); };`,
  progress: `export default async (input, ctx) => {
    ctx.progress(3, 10, "pages");
    await new Promise((resolve) => ctx.signal.addEventListener("abort", resolve) ?? setInterval(() => 0, 1000));
  };`,
  exits: `export default () => process.exit(3);`,
  throws: `export default (input) => {
  const order = null;
  return order.total;
};`,
  thrown: { name: "TypeError", message: /Cannot read properties of null/, place: /step\.mjs:3:16/ },
  ownError: `export default () => {
    throw Object.assign(new Error("no"), { code: "CardDeclined", retryable: false, details: { limit: 5 } });
  };`,
  grammar: `export default () => {\n  return 1 +;\n};`,
  grammarPlace: /step\.mjs:2/,
  stubborn: `import { spawn } from "node:child_process";
export default async () => {
  process.on("SIGTERM", () => console.log("not me"));
  spawn("setsid", ["sh", "-c", "trap '' TERM; while :; do sleep 1; done"], { detached: true });
  console.log("begun");
  await new Promise(() => setInterval(() => 0, 1000));
};`,
  tidy: `export default (input, ctx) => new Promise((resolve) => {
    setInterval(() => 0, 1000);
    ctx.signal.addEventListener("abort", () => { console.log("tidied"); resolve(); });
    console.log("begun");
  });`,
  hog: `export default async () => {
    const held = [];
    for (;;) { held.push(Buffer.alloc(8e6, 1)); await new Promise((resolve) => setTimeout(resolve, 5)); }
  };`,
  flood: `import { writeSync } from "node:fs";
export default () => {
  writeSync(1, "first\\n");
  const lines = Buffer.from("x".repeat(99).concat("\\n").repeat(1000));
  for (let i = 0; i < 1000; i++) for (let at = 0; at < lines.length; ) at += writeSync(1, lines, at);
  writeSync(1, "last\\n");
};`,
  longLine: `import { writeSync } from "node:fs";
export default () => {
  const part = Buffer.alloc(1e6, "y");
  for (let i = 0; i < 50; i++) for (let at = 0; at < part.length; ) at += writeSync(1, part, at);
  writeSync(1, "\\nafter\\n");
};`,
  notJson: `export default () => ({ size: 10n });`,
  large: `export default () => "z".repeat(1024 * 1024);`,
  leaks: `export default async (input, ctx) => {
    const { TOKEN } = ctx.secrets;
    process.stdout.write("half: " + TOKEN.slice(0, 5));
    await new Promise((resolve) => setTimeout(resolve, 60));
    console.log(TOKEN.slice(5));
    for (const before of ["", "a", "ab"]) console.log(Buffer.from(before + TOKEN + "tail").toString("base64"));
    console.log(Buffer.from(TOKEN).toString("hex"), encodeURIComponent(TOKEN), JSON.stringify({ TOKEN }));
    ctx.log("field", { TOKEN });
    throw new Error("with " + TOKEN);
  };`,
  returnsSecret: `export default (input, ctx) => ({ secret: ctx.secrets.TOKEN, list: ["a " + ctx.secrets.TOKEN] });`,
  leavesChild: `import { spawn } from "node:child_process";
export default () => { spawn("sleep", ["600"], { detached: true, stdio: "inherit" }).unref(); return "left"; };`,
  usesPackage: `import { greet } from "greet";\nexport default () => ({ text: greet() });`,
  missing: `import nothing from "no-such-package";\nexport default () => nothing;`,
  missingMessage:
    /Cannot find package 'no-such-package': looked in \S+node_modules .*Add it with: npm install --prefix/,
  forges: `import { writeSync } from "node:fs";
export default () => {
  writeSync(4, 'not json\\n{"log":{"level":"loud","message":"x"}}\\n{"__proto__":{"a":1},"ready":true}\\n{"other":1}\\n');
  writeSync(4, '{"output":"forged"}\\n{"output":"again"}\\n{"error":{"code":"Timeout","message":"m","retryable":true}}\\n');
  return 1;
};`,
  spies: `import { readFileSync } from "node:fs";
export default () => JSON.stringify([process.env, process.argv, readFileSync("/proc/self/environ", "utf8"), readFileSync("/proc/self/cmdline", "utf8")]);`,
  readsData: `export default (input, ctx) => ctx.data.collection("orders");`,
  listsFolder: `import { readdirSync } from "node:fs";\nexport default () => readdirSync(".").length;`,
};
