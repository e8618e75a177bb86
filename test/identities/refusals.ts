import assert from "node:assert/strict";
import { internalAudience, poolAudience } from "../../runners/protocol/index.js";
import type { Answer, IdentityScene, PodOf } from "./identity-scene.js";
import { PlayedAgent, type Held, type PlayedAttempt } from "./played-agent.js";

interface Play {
  readonly scene: IdentityScene;
  readonly agent: PlayedAgent;
}

/** Somebody who shows what does not open what is asked for, and the status that refuses. */
export interface Refusal {
  readonly name: string;
  readonly given: (play: Play) => Promise<Answer>;
  readonly expect: number;
}

/** Nothing waits when somebody asks in vain who had nothing to take: every refused claim is one of an attempt. */
const claimWith =
  (tokenFor: (play: Play, pool: string) => Promise<string>) =>
  async (play: Play): Promise<Answer> => {
    const pool = await play.scene.queue();
    return play.agent.claim(await tokenFor(play, pool));
  };

const podToken =
  (of: Partial<PodOf>, audienceOf = poolAudience, isBound = true) =>
  async ({ scene }: Play, pool: string): Promise<string> =>
    scene.token(await scene.pod(of), audienceOf(scene.install, pool), isBound);

/** One who has claimed shows something to claim what another has queued. */
const claimAfter = (tokenOf: (play: Play, attempt: PlayedAttempt) => Promise<string> | string) =>
  claimWith(async (play) => tokenOf(play, await play.agent.claimed()));

/** What was right until the attempt's end. */
const afterTheEnd =
  (ask: (agent: PlayedAgent, attempt: PlayedAttempt) => Promise<Answer>) =>
  async ({ agent }: Play): Promise<Answer> => {
    const attempt = await agent.claimed();
    assert.equal((await agent.result(held(attempt))).status, 204);
    return ask(agent, attempt);
  };

const claims: readonly Refusal[] = [
  { name: "another project's pod claims", given: claimWith(podToken({ project: "other" })), expect: 403 },
  {
    name: "a pod of another service account claims",
    given: claimWith(podToken({ account: "default" })),
    expect: 401,
  },
  { name: "a token of no pod claims", given: claimWith(podToken({}, poolAudience, false)), expect: 401 },
  {
    name: "a pod's token for the API server claims",
    given: claimWith(podToken({}, () => "https://kubernetes.default.svc")),
    expect: 401,
  },
  {
    name: "a pod of another installation claims",
    given: claimWith(podToken({}, (_, pool) => poolAudience("other", pool))),
    expect: 401,
  },
  {
    name: "a pod's token for the internal listener claims",
    given: claimWith(podToken({}, internalAudience)),
    expect: 401,
  },
  {
    name: "a token that Kubernetes has not signed claims",
    given: claimWith(async (play, pool) => resigned(await podToken({})(play, pool))),
    expect: 401,
  },
  {
    name: "a pod that is gone claims",
    given: claimWith(async ({ scene }, pool) => {
      const pod = await scene.pod();
      const token = await scene.token(pod, poolAudience(scene.install, pool));
      await scene.remove(pod);
      return token;
    }),
    expect: 401,
  },
];

const secondClaims: readonly Refusal[] = [
  {
    name: "a pod claims again while its attempt runs",
    given: claimAfter((_, { workerToken }) => workerToken),
    expect: 409,
  },
  {
    name: "a pod claims again by a second token",
    given: claimAfter(({ scene }, { pod, pool }) => scene.token(pod, poolAudience(scene.install, pool))),
    expect: 409,
  },
  {
    name: "a pod claims again when its attempt has ended",
    given: claimAfter(async ({ agent }, attempt) => {
      assert.equal((await agent.result(held(attempt))).status, 204);
      return attempt.workerToken;
    }),
    expect: 409,
  },
  {
    name: "a pod that has claimed asks in another pool",
    given: claimAfter(({ scene }, { pod }) => scene.token(pod, poolAudience(scene.install, "another"))),
    expect: 403,
  },
  {
    name: "a callback token claims",
    given: claimAfter((_, { claim }) => claim.token),
    expect: 401,
  },
  {
    name: "a data token claims",
    given: claimAfter((_, { claim }) => claim.data!.token),
    expect: 401,
  },
];

const callbacks = (
  [
    ["heartbeat", (agent: PlayedAgent, asked: Held) => agent.heartbeat(asked)],
    ["log", (agent: PlayedAgent, asked: Held) => agent.logs(asked)],
    ["result", (agent: PlayedAgent, asked: Held) => agent.result(asked, "another")],
  ] as const
).flatMap(([what, ask]): readonly Refusal[] => [
  {
    name: `another attempt's token brings a ${what}`,
    given: async ({ agent }) => {
      const [one, other] = [await agent.claimed(), await agent.claimed()];
      return ask(agent, [other.claim.attempt.id, one.claim.token]);
    },
    expect: 401,
  },
  {
    name: `a pod's token brings a ${what}`,
    given: async ({ agent }) => {
      const { claim, workerToken } = await agent.claimed();
      return ask(agent, [claim.attempt.id, workerToken]);
    },
    expect: 401,
  },
  {
    name: `a data token brings a ${what}`,
    given: async ({ agent }) => {
      const { claim } = await agent.claimed();
      return ask(agent, [claim.attempt.id, claim.data!.token]);
    },
    expect: 401,
  },
  {
    name: `a ${what} comes after the end`,
    given: afterTheEnd((agent, attempt) => ask(agent, held(attempt))),
    expect: 409,
  },
]);

const records: readonly Refusal[] = [
  {
    name: "a callback token asks for records",
    given: async ({ agent }) => agent.records((await agent.claimed()).claim.token),
    expect: 401,
  },
  {
    name: "a pod's token asks for records",
    given: async ({ agent }) => agent.records((await agent.claimed()).workerToken),
    expect: 401,
  },
  {
    name: "a data token that was signed otherwise asks for records",
    given: async ({ agent }) => agent.records(resigned((await agent.claimed()).claim.data!.token)),
    expect: 401,
  },
  {
    name: "a data token asks for records that its step does not declare",
    given: async ({ agent }) => agent.records((await agent.claimed()).claim.data!.token, "others"),
    expect: 403,
  },
  {
    name: "a data token asks for records after the end",
    given: afterTheEnd((agent, { claim }) => agent.records(claim.data!.token)),
    expect: 409,
  },
];

const controllers: readonly Refusal[] = [
  {
    name: "a pod's token speaks as the controller",
    given: async (play) => play.agent.demand(await podToken({})(play, "any")),
    expect: 401,
  },
  {
    name: "a pod with the controller's audience speaks as the controller",
    given: async (play) => play.agent.demand(await podToken({}, internalAudience)(play, "any")),
    expect: 401,
  },
];

const all: readonly Refusal[] = [...claims, ...secondClaims, ...callbacks, ...records, ...controllers];

/** What nobody may, by name: throws where it is not refused as it should be. */
export const refusals: ReadonlyMap<string, (scene: IdentityScene) => Promise<void>> = new Map(
  all.map(({ name, given, expect }) => [
    name,
    async (scene) => {
      const { status, body } = await given({ scene, agent: new PlayedAgent(scene) });
      assert.equal(status, expect, JSON.stringify(body));
    },
  ]),
);

function held({ claim: { attempt, token } }: PlayedAttempt): Held {
  return [attempt.id, token];
}

/** The same token with a signature that is not its own. */
function resigned(token: string): string {
  const [signature] = token.split(".").slice(-1);
  return token.slice(0, -signature!.length) + [...signature!].reverse().join("");
}
