import { AppWorld } from "../../../backend/src/testing/app-world.js";
import { writeContexts } from "../server/contexts-file.js";
import { everyScope } from "../server/scopes.js";
import { BuiltFlow, type CallOptions, type Ended, type Started } from "./built-flow.js";
import { temporaryFolder } from "./temporary-folder.js";

interface ServedCallOptions extends CallOptions {
  /** Where contexts are kept; one that is signed in by default. */
  readonly home?: string;
}

/** The command as it is built for people, and a server of its own. */
export class ServedFlow implements AsyncDisposable {
  private constructor(
    readonly flow: BuiltFlow,
    readonly world: AppWorld,
    /** Of the first user, who owns everything. */
    readonly email: string,
    readonly password: string,
    readonly token: string,
    /** The id of the first project. */
    readonly project: string,
    private readonly defaultHome: string,
  ) {}

  static async open(): Promise<ServedFlow> {
    const [flow, world] = await Promise.all([BuiltFlow.build(), AppWorld.create()]);
    const { email, password, token, project } = (await world.app.identity.bootstrap())!;
    const home = await temporaryFolder();
    const served = new ServedFlow(flow, world, email, password, token, project, home);
    await served.#signIn(home, served.url);
    return served;
  }

  get url(): string {
    return this.world.app.publicUrl;
  }

  call(args: readonly string[], options: ServedCallOptions = {}): Promise<Ended> {
    return this.start(args, options).ended;
  }

  start(
    args: readonly string[],
    { home = this.defaultHome, env, ...options }: ServedCallOptions = {},
  ): Started {
    return this.flow.start(args, { ...options, env: { HOME: home, ...env } });
  }

  /** Publishes a flow, also before any test. */
  async publish(name: string, text: string): Promise<void> {
    const { status, body } = await this.world.call("PUT", `/projects/${this.project}/flows/${name}`, {
      token: this.token,
      text,
      headers: { "content-type": "application/yaml" },
    });
    if (status > 201) throw new Error(JSON.stringify(body));
  }

  /** A home folder where nobody has signed in. */
  home(): Promise<string> {
    return temporaryFolder();
  }

  /** One with a context of its own; its token is good for this server alone. */
  async signedIn(server = this.url): Promise<string> {
    const home = await temporaryFolder();
    await this.#signIn(home, server);
    return home;
  }

  async #signIn(home: string, server: string): Promise<void> {
    const { body } = await this.world.call("POST", "/account/tokens", {
      token: this.token,
      json: { name: "of a test", scopes: everyScope },
    });
    const { secret: token } = body as { secret: string };
    await writeContexts({ current: "test", contexts: [{ name: "test", server, token }] }, { HOME: home });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.world[Symbol.asyncDispose]();
  }
}
