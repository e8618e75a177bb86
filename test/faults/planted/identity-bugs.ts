import type { Guard, Planting } from "./planted-bug.js";

/** A guard of who a pod is and what it may, and the refusals that are its own. */
interface IdentityBug extends Planting {
  readonly lets: readonly string[];
}

const podCallers = "backend/src/cluster/pod-callers.ts";
const reviewedTokens = "backend/src/cluster/reviewed-tokens.ts";
const controllerCaller = "backend/src/cluster/controller-caller.ts";
const dispatcher = "backend/src/runs/dispatcher.ts";
const claiming = "backend/src/runs/claiming.ts";
const dataService = "backend/src/data/data-service.ts";
const dataTokens = "backend/src/data/signed-data-tokens.ts";

const ofEachCallback = (refusal: (callback: string) => string): readonly string[] =>
  ["heartbeat", "log", "result"].map(refusal);

/** Whoever has claimed or is to leave waits again; what the transaction says of it is not looked at. */
const workersWaitForEver: readonly Guard[] = [
  {
    file: claiming,
    edits: [
      ['workers.get(worker.id)?.state === "waiting"); // C1', "workers.has(worker.id));"],
      ["await tx.workers.claim(taken.map(({ claim }) => claim));", ""],
    ],
  },
];

const theAccount: Guard["edits"][number] = [
  "if (namespace === this.account.namespace && serviceAccount.name === this.account.name) return;",
  "if (namespace !== serviceAccount.name) return;",
];

/** Every guard of the identities of pods and attempts, taken out in turn. */
export const identityBugs: readonly IdentityBug[] = [
  {
    name: "whose a pool is, is not looked at",
    file: podCallers,
    edits: [["if (owner !== null && owner !== pod.project) throw otherPool(); // I4", ""]],
    behind: [
      {
        file: dispatcher,
        edits: [["if (refuseStrangers(open, queued[0]!.project)) return true; // C6", ""]],
      },
    ],
    lets: ["another project's pod claims"],
  },
  {
    name: "the service account's uid is not compared",
    file: podCallers,
    edits: [
      ["bound.serviceAccountUid === serviceAccount.uid; // I2", "serviceAccount.uid !== bound.project;"],
    ],
    lets: ["a pod of another service account claims"],
  },
  {
    name: "a token needs no pod",
    file: podCallers,
    edits: [
      [
        'if (!pod) throw new AppError("Unauthorized", "The token is bound to no pod.");',
        'pod ??= { name: "none", uid: "none" };',
      ],
    ],
    lets: ["a token of no pod claims"],
  },
  {
    name: "the audience may be any",
    file: podCallers,
    edits: [["parseWorkerAudience(audience)?.install === this.parts.install;", 'audience !== "";']],
    lets: [
      "a pod's token for the API server claims",
      "a pod's token for the internal listener claims",
      "a pod of another installation claims",
    ],
  },
  {
    name: "the installation is not compared",
    file: podCallers,
    edits: [
      [
        "parseWorkerAudience(audience)?.install === this.parts.install;",
        "parseWorkerAudience(audience) !== null;",
      ],
    ],
    lets: ["a pod of another installation claims"],
  },
  {
    name: "what Kubernetes does not know is read as if it did",
    file: "backend/src/cluster/token-reviewer.ts",
    edits: [["if (authenticated !== true || !user) return { isAuthenticated: false };", ""]],
    lets: ["a token that Kubernetes has not signed claims", "a pod that is gone claims"],
  },
  {
    name: "a review is for ever",
    file: reviewedTokens,
    edits: [["if (known && this.parts.clock.now() < known.until) return", "if (known) return"]],
    lets: ["a pod is believed for more than a minute after it is gone"],
  },
  {
    name: "a token's end is ignored",
    file: reviewedTokens,
    edits: [
      ['if (said.expiresAt <= this.parts.clock.now()) throw unauthorized("It has expired."); // V2', ""],
    ],
    lets: ["a token claims whose time is over"],
  },
  {
    name: "a detached namespace is as any",
    file: podCallers,
    edits: [["bound && !bound.isDetached && bound", "bound && bound"]],
    lets: ["a pod claims whose namespace is detached"],
  },
  {
    name: "a worker claims as often as it likes",
    file: dispatcher,
    edits: [
      ['if (worker.state === "claimed") return this.#answerAgain(worker, nonce);', ""],
      ['if (worker.state !== "waiting") throw workerGone();', ""],
    ],
    behind: workersWaitForEver,
    lets: [
      "a pod claims again while its attempt runs",
      "a pod claims again by a second token",
      "a pod claims again when its attempt has ended",
      "a pod claims that was drained",
    ],
  },
  {
    name: "a pod that is known is not asked for its pool again",
    file: podCallers,
    edits: [["if (worker.pool !== pod.pool || worker.project !== pod.project) throw otherPool(); // I3", ""]],
    lets: ["a pod that has claimed asks in another pool"],
  },
  {
    name: "what is nobody's token is let in to claim",
    file: "backend/src/runs/callers.ts",
    edits: [['if (!worker) throw new AppError("Unauthorized", "This is not a worker\'s token.");', ""]],
    lets: ["a callback token claims"],
  },
  {
    name: "who is no pod is let in to claim by what code holds",
    file: "backend/src/runs/callers.ts",
    edits: [
      [
        "return this.pods.worker(token);",
        "return this.pods.worker(token).catch(() => this.code(token) as never);",
      ],
    ],
    lets: ["a data token claims"],
  },
  {
    name: "an attempt's token is not compared",
    file: "backend/src/runs/fence.ts",
    edits: [["if (!held || !isSameHash(held.claim.tokenHash, tokenHash)) throw", "if (!held) throw"]],
    lets: [
      ...ofEachCallback((callback) => `another attempt's token brings a ${callback}`),
      ...ofEachCallback((callback) => `a pod's token brings a ${callback}`),
      ...ofEachCallback((callback) => `a data token brings a ${callback}`),
    ],
  },
  {
    name: "the epoch is not compared",
    file: "backend/src/runs/fence.ts",
    edits: [["if (attempt.epoch === attempt.claim.epoch) return; // F3", "if (attempt) return;"]],
    lets: ofEachCallback((callback) => `a ${callback} comes after the end`),
  },
  {
    name: "what is no data token is let in as one",
    file: dataTokens,
    edits: [
      [
        'throw new AppError("Unauthorized", "The data token is not valid, or has expired.", { cause });',
        'return callerOf({ sub: "none", prj: "shop", epo: 0, trx: false, col: { orders: "r" }, cause });',
      ],
    ],
    lets: ["a callback token asks for records", "a pod's token asks for records"],
  },
  {
    name: "who signed a data token is not looked at",
    file: dataTokens,
    edits: [
      ["import { jwtVerify, SignJWT,", "import { decodeJwt, decodeProtectedHeader, SignJWT,"],
      [
        "} = await jwtVerify(token, this.#verification, {",
        "} = { payload: decodeJwt(token), protectedHeader: decodeProtectedHeader(token) };\n void ({",
      ],
    ],
    lets: ["a data token that was signed otherwise asks for records"],
  },
  {
    name: "what a step declares is not looked at",
    file: dataService,
    edits: [
      ["if (!Object.hasOwn(access.collections, collection))", "if (collection === access.toString())"],
      ['if (!rightsIn(caller, collection).has("read")) throw', "if (!rightsIn(caller, collection)) throw"],
    ],
    lets: ["a data token asks for records that its step does not declare"],
  },
  {
    name: "a data token outlives its attempt",
    file: dataService,
    edits: [
      [
        'if (attempt?.status === "claimed" && attempt.epoch === epoch) return attempt;',
        "if (epoch > 0) return attempt as ClaimedAttempt;",
      ],
    ],
    lets: ["a data token asks for records after the end"],
  },
  {
    name: "any service account of any audience is the controller",
    file: controllerCaller,
    edits: [
      ["(audience) => audience === expected,", "(audience) => audience.length !== expected.length + 99,"],
      theAccount,
    ],
    lets: ["a pod's token speaks as the controller"],
  },
  {
    name: "any service account is the controller",
    file: controllerCaller,
    edits: [theAccount],
    lets: ["a pod with the controller's audience speaks as the controller"],
  },
];
