import type { Diagnostic, StepSketch } from "@flowrunner/engine";
import { Badge } from "@mantine/core";
import { IconAlertTriangle, IconCircleX } from "@tabler/icons-react";

/** Of a step's own keys, not of the steps in it. */
export function problemsOf(
  { path, scopes }: StepSketch,
  diagnostics: readonly Diagnostic[],
): readonly Diagnostic[] {
  const inner = scopes.flatMap((scope) => scope.steps.map((step) => step.path));
  return diagnostics.filter((one) => isIn(one.path, path) && !inner.some((step) => isIn(one.path, step)));
}

function isIn(path: string, around: string): boolean {
  return path === around || path.startsWith(`${around}/`);
}

/** How much is wrong with a step, at its box. */
export function StepProblems({ problems }: { problems: readonly Diagnostic[] }) {
  const first = problems.find(({ severity }) => severity === "error") ?? problems[0];
  if (!first) return null;
  const [Icon, color] = first.severity === "error" ? [IconCircleX, "red"] : [IconAlertTriangle, "yellow"];
  const count = `${problems.length} ${problems.length === 1 ? "problem" : "problems"}`;
  return (
    <Badge
      size="sm"
      variant="light"
      color={color}
      data-tone={color}
      title={problems.map(({ message }) => message).join("\n")}
      aria-label={count}
      leftSection={<Icon size={12} aria-hidden />}
      flex="none"
    >
      {problems.length}
    </Badge>
  );
}
