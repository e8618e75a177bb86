/** The text of a flow with these steps, written as a list at the margin; `spec` is what stands beside `steps`. */
export function flowText(steps: string, spec = ""): string {
  const indented = (text: string, by: string): string => text.replace(/^(?=.)/gm, by);
  return `apiVersion: flowrunner.dev/v1alpha1
kind: Flow
metadata:
  name: example
spec:
${indented(spec, "  ")}
  steps:
${indented(steps, "    ")}
`;
}
