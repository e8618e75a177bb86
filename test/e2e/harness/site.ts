import { access } from "node:fs/promises";
import { join, resolve } from "node:path";
import { AppWorld } from "../../../backend/src/testing/app-world.js";

export const pagesFolder = resolve(import.meta.dirname, "../../../cli/dist/ui");

const password = "correct horse battery";

/** A whole server with its pages and one person, who owns an organisation with a project. */
export class Site implements AsyncDisposable {
  private constructor(
    readonly world: AppWorld,
    readonly project: string,
    private readonly token: string,
  ) {}

  static async open(): Promise<Site> {
    await access(join(pagesFolder, "index.html")).catch(() => {
      throw new Error("the pages are not built: make build");
    });
    const world = await AppWorld.create("postgres", { pagesFolder, identity: { registration: "open" } });
    await world.call("POST", "/accounts", { json: { ...Site.person, name: "Ada" } });
    const signedIn = await world.call("POST", "/sessions", { json: Site.person });
    const cookie = signedIn.headers.get("set-cookie")!.split(";")[0]!;
    const asked = (method: string, path: string, json?: object) =>
      world.call(method, path, { headers: { cookie, origin: world.app.publicUrl }, json });
    const organization = await asked("POST", "/organizations", { name: "acme" });
    const project = await asked("POST", `/organizations/${idOf(organization.body)}/projects`, {
      name: "orders",
    });
    const areas = ["flows", "runs", "secrets", "files", "records", "collections", "projects", "members"];
    const scopes = areas.flatMap((area) => [`${area}:read`, `${area}:write`]);
    const made = await asked("POST", "/account/tokens", { name: "tests", scopes });
    const { secret } = made.body as { secret: string };
    return new Site(world, idOf(project.body), secret);
  }

  /** How the person signs in. */
  static readonly person = { email: "ada@flows.test", password };

  get url(): string {
    return this.world.app.publicUrl;
  }

  /** Calls the API as the person does from a terminal; `path` is what follows the project. */
  call(method: string, path: string, json?: object) {
    return this.world.call(method, `/projects/${this.project}${path}`, { token: this.token, json });
  }

  /** The text of a flow as it was published last. */
  async textOf(flow: string): Promise<string> {
    const { body } = await this.call("GET", `/flows/${flow}`);
    return (body as { text: string }).text;
  }

  /** Has somebody with an account work in the project. */
  async addMember(email: string, role: "viewer" | "editor" | "admin" | "owner"): Promise<void> {
    await this.call("POST", "/members", { email, role });
  }

  /** Publishes a flow from its text. */
  async publish(name: string, text: string): Promise<void> {
    const path = `/projects/${this.project}/flows/${name}`;
    const headers = { "content-type": "application/yaml" };
    const { status, body } = await this.world.call("PUT", path, { token: this.token, text, headers });
    if (status >= 300) throw new Error(`${name} was not published: ${JSON.stringify(body)}`);
  }

  /** Writes a file of text. */
  async upload(path: string, text: string): Promise<void> {
    const place = `/projects/${this.project}/files/${encodeURIComponent(path)}`;
    const headers = { "content-type": "application/octet-stream" };
    const { status, body } = await this.world.call("PUT", place, { token: this.token, text, headers });
    if (status >= 300) throw new Error(`${path} was not written: ${JSON.stringify(body)}`);
  }

  /** Has a published flow be one that the controller has made of an object of the cluster. */
  async ownByCluster(name: string): Promise<void> {
    await this.world.app.store.withTransaction({ project: this.project }, async ({ flows }) => {
      const flow = (await flows.lock(name))!;
      await flows.replace({ ...flow, clusterUid: `uid of ${name}`, clusterGeneration: 1 }, "the controller");
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.world[Symbol.asyncDispose]();
  }
}

function idOf(body: unknown): string {
  const { id } = body as { id?: string };
  if (!id) throw new Error(`there is no id in ${JSON.stringify(body)}`);
  return id;
}
