// What `helm test` does: signs in, publishes a flow in a project, runs it there and looks at what came out.
const { SERVER, EMAIL, PASSWORD, PROJECT } = process.env;
const flow = `
apiVersion: flowrunner.dev/v1alpha1
kind: Flow
metadata: { name: helm-test }
spec:
  steps:
    - name: greet
      runtime: node
      with: { name: world }
      run: "export default ({ name }) => ({ greeting: \`hello \${ name }\` });"
  output: "\${ steps.greet.output }"
`;

let cookie = "";

async function call(method, path, body, type = "application/json") {
  const headers = { cookie, ...(body === undefined ? {} : { "content-type": type }) };
  const response = await fetch(`${SERVER}/api/v1${path}`, { method, headers, body });
  const answer = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${answer}`);
  cookie = response.headers.getSetCookie()[0]?.split(";")[0] ?? cookie;
  return answer === "" ? null : JSON.parse(answer);
}

await call("POST", "/sessions", JSON.stringify({ email: EMAIL, password: PASSWORD }));
console.log("signed in");
if (PROJECT) {
  const { items } = await call("GET", "/projects");
  const project = items.find(({ name }) => name === PROJECT);
  if (!project) throw new Error(`there is no project ${PROJECT}: see the controller's log`);
  const place = `/projects/${project.id}`;
  await call("PUT", `${place}/flows/helm-test`, flow, "application/yaml");
  let run = await call("POST", `${place}/runs`, JSON.stringify({ flow: "helm-test" }));
  console.log(`started run ${run.id}`);
  const isOver = ({ status }) => ["succeeded", "failed", "cancelled"].includes(status);
  while (!isOver(run)) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    run = await call("GET", `${place}/runs/${run.id}`);
  }
  console.log(JSON.stringify(run));
  process.exitCode = run.status === "succeeded" ? 0 : 1;
}
