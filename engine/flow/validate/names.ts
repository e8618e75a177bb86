import { TYPES } from "../../expressions/type-names.js";
import type { Json } from "../../json.js";
import type { StepOutline } from "../outline/outline.js";
import { isObject, listIn, objectIn } from "../outline/shape.js";
import { isYaml11Boolean } from "../parse/ambiguous-scalar.js";
import { pointerTo } from "../parse/json-pointer.js";
import { triggersOf } from "../triggers/trigger-outline.js";
import { rootNames } from "./root-names.js";
import type { Analysis, Rule } from "./analysis.js";
import type { Report } from "./report.js";
import { code } from "./words.js";

const PATTERN = /^[a-z][A-Za-z0-9_]{0,62}$/;
const CEL_WORDS = new Set(
  "as break const continue else false for function if import in let loop namespace null package return true var void while".split(
    " ",
  ),
);
const shape = "a name is a lower-case letter, then letters, digits or `_`, at most 63 characters";

/** Names match the pattern, are not reserved, and are unique where they must be. */
export const checkNames: Rule = ({ document, scopes, steps, report }: Analysis) => {
  const triggers = triggersOf(document).map(({ path, json }) => ({ path, name: json.name }));
  checkUnique(triggers, "trigger", report);
  for (const scope of scopes) {
    checkUnique(
      scope.steps.map(({ path, json }) => ({ path, name: json.name })),
      "step",
      report,
    );
    for (const name of Object.keys(objectIn(scope.json.vars)))
      checkName(name, pointerTo(`${scope.path}/vars`, name), "variable", "key", new Set(), report);
  }
  for (const step of steps) checkNamesOf(step, report);
};

function checkNamesOf(step: StepOutline, report: Report): void {
  const { verb, json, path, scope } = step;
  if (scope.endings.some(({ section }) => section === step.name))
    report.add("InvalidName", `${path}/name`, `the flow's own ${code(step.name)} is called so`, {
      help: "choose another name for the step: both would have the same path",
    });
  // The schema of its verb says it of every other step.
  if (verb === null && json.name === undefined)
    report.add("MissingKey", path, "the step has no `name`", { help: `add \`name\`: ${shape}` });
  if (verb === "parallel") {
    const branches = listIn(json.parallel).map((branch, index) => ({
      path: `${path}/parallel/${index}`,
      name: isObject(branch) ? branch.name : undefined,
    }));
    checkUnique(branches, "branch", report);
  }
  if (verb !== "forEach" || typeof json.as !== "string") return;
  if (rootNames.has(json.as) || TYPES.has(json.as))
    report.add("InvalidName", `${path}/as`, `${code(json.as)} has a meaning of its own in expressions`, {
      help: "choose another name for the item",
    });
  else checkName(json.as, `${path}/as`, "loop variable", "value", new Set(), report);
}

function checkUnique(
  named: readonly { path: string; name: Json | undefined }[],
  what: string,
  report: Report,
): void {
  const first = new Map<string, string>();
  const taken = new Set(named.flatMap(({ name }) => (typeof name === "string" ? [name] : [])));
  for (const { path: owner, name } of named) {
    if (typeof name !== "string") continue;
    const path = `${owner}/name`;
    const earlier = first.get(name);
    if (earlier === undefined) {
      first.set(name, path);
      checkName(name, path, what, "value", taken, report);
    } else reportDuplicate(name, path, earlier, what, taken, report);
  }
}

function reportDuplicate(
  name: string,
  path: string,
  earlier: string,
  what: string,
  taken: Set<string>,
  report: Report,
): void {
  const fix = freeName(name, taken);
  taken.add(fix);
  report.add("DuplicateName", path, `the ${what} ${code(name)} exists already in this place`, {
    help: `rename one of them, for example to ${code(fix)}`,
    fix,
    related: [{ message: "the first is here", path: earlier }],
  });
}

function checkName(
  name: string,
  path: string,
  what: string,
  part: "key" | "value",
  taken: ReadonlySet<string>,
  report: Report,
): void {
  if (report.has(path)) return;
  const isReserved = CEL_WORDS.has(name);
  const isBoolean = isYaml11Boolean(name);
  if (PATTERN.test(name) && !isReserved && !isBoolean) return;
  const why = isReserved
    ? "is a word of CEL"
    : isBoolean
      ? "is a boolean in YAML 1.1"
      : `cannot name a ${what}`;
  const renamed = isReserved || isBoolean ? `${name.toLowerCase()}_` : camelCase(name);
  const fix = PATTERN.test(renamed) ? freeName(renamed, taken) : undefined;
  const rename =
    fix === undefined ? shape : `rename it to ${code(fix)}, also where expressions and \`needs\` name it`;
  report.add("InvalidName", path, `${code(name)} ${why}${isReserved || isBoolean ? "" : `: ${shape}`}`, {
    part,
    help: rename,
    fix,
  });
}

/** `my-step` becomes `myStep`. */
function camelCase(name: string): string {
  const words = name
    .normalize("NFKD")
    .split(/[^A-Za-z0-9_]+/)
    .filter((word) => word !== "");
  const joined = words
    .map((word, index) => (index === 0 ? word : word[0]!.toUpperCase() + word.slice(1)))
    .join("");
  return (joined.charAt(0).toLowerCase() + joined.slice(1)).slice(0, 63);
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name}${number}`)) number++;
  return `${name}${number}`;
}
