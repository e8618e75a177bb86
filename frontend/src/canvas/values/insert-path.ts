/** How a path is written where somebody types: in `${ }`, unless it stands in an expression already. */
export function writtenPath(path: string, before: string, place: "condition" | "template"): string {
  return place === "condition" || isInExpression(before) ? path : `\${ ${path} }`;
}

/** Whether the last `${` of what stands before the cursor is still open. */
export function isInExpression(before: string): boolean {
  const opened = before.lastIndexOf("${");
  return opened !== -1 && !before.slice(opened).includes("}") && before[opened - 1] !== "$";
}
