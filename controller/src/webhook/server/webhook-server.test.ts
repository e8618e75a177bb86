import { request as httpsRequest } from "node:https";
import { text } from "node:stream/consumers";
import type { JsonSchema } from "@flowrunner/engine";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { silentLog } from "../../log.js";
import { issueCertificate, type Issued } from "../certificate/issue-certificate.js";
import { longestBody } from "./body.js";
import { Judges } from "./judges.js";
import { WebhookServer, type ReviewOutcome } from "./webhook-server.js";

const host = "hook.shop.svc";
const issue = (): Promise<Issued> => issueCertificate({ host, nowMs: Date.now(), validMs: 3_600_000 });
const schema: JsonSchema = { type: "object", required: ["order"] };
const outcomes: ReviewOutcome[] = [];

let judges: Judges;
let server: WebhookServer;
let issued: Issued;

beforeAll(async () => {
  judges = new Judges({ threads: 1, judgeMs: 1_000, waitMs: 30_000 });
  const schemaOf = ({ name }: { readonly name: string }) => (name === "intake" ? schema : null);
  const observer = { reviewed: (outcome: ReviewOutcome) => void outcomes.push(outcome) };
  server = await WebhookServer.open({ judges, schemaOf, log: silentLog, observer }, 0);
  issued = await issue();
  server.use(issued.certificate, issued.key);
});

afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await judges[Symbol.asyncDispose]();
});

interface Sent {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string | number>>;
  readonly authority?: string;
}

function send(
  body: string,
  { path = "/validate?timeout=5s", method = "POST", headers, authority }: Sent = {},
) {
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const length = { "content-length": Buffer.byteLength(body) };
    const request = httpsRequest(
      {
        ...{ host: "127.0.0.1", port: server.port, servername: host, agent: false },
        ...{ path, method, headers: headers ?? length, ca: authority ?? issued.authority },
      },
      (response) => void text(response).then((said) => resolve({ status: response.statusCode!, text: said })),
    );
    request.on("error", reject).end(body);
  });
}

const objectOf = (spec: string): string => `{"metadata":{"name":"a","namespace":"shop"},"spec":${spec}}`;

function review(kind: string, spec: string, uid = "u-1"): string {
  const request = `{"uid":"${uid}","kind":{"kind":"${kind}"},"operation":"CREATE","object":${objectOf(spec)}}`;
  return `{"kind":"AdmissionReview","apiVersion":"admission.k8s.io/v1","request":${request}}`;
}

async function responseTo(body: string) {
  const { status, text: said } = await send(body);
  expect(status, said).toBe(200);
  return (JSON.parse(said) as { response: Response }).response;
}

interface Response {
  readonly uid: string;
  readonly allowed: boolean;
  readonly warnings?: readonly string[];
  readonly status?: { readonly message: string };
}

const smallest = '{"steps":[{"name":"one","value":1}]}';
/** Takes seconds to judge. */
const hostile = review("Flow", `{"steps":[${"[],".repeat(340_000)}1]}`, "u-hostile");

describe("what the API server asks", () => {
  test("of a good object is answered with its uid", async () => {
    expect(await responseTo(review("Flow", smallest))).toEqual({ uid: "u-1", allowed: true });
  });

  test("of a bad one is answered with what is wrong and where", async () => {
    const { allowed, status } = await responseTo(
      review("Flow", '{"steps":[{"name":"one","value":"${ 1 + }"}]}'),
    );
    expect(allowed).toBe(false);
    expect(status?.message).toContain("spec.steps[0].value");
  });

  test("of a run is held to what its Flow takes, as it was last published", async () => {
    const { allowed, status } = await responseTo(review("FlowRun", '{"flow":"intake","inputs":{}}'));
    expect(allowed).toBe(false);
    expect(status?.message).toContain("spec.inputs");
  });

  test.each([
    { name: "of a Flow that nobody knows", spec: '{"flow":"other","inputs":{}}' },
    { name: "of a version by its number", spec: '{"flow":"intake","version":1,"inputs":{}}' },
  ])("of a run $name is left to the backend", async ({ spec }) => {
    expect(await responseTo(review("FlowRun", spec))).toMatchObject({ allowed: true });
  });

  test("of many at once is answered, each by its own uid", async () => {
    const uids = Array.from({ length: 100 }, (_, index) => `u-${index}`);
    const answers = await Promise.all(uids.map((uid) => responseTo(review("Flow", smallest, uid))));
    expect(answers.map(({ uid }) => uid)).toEqual(uids);
  });

  test("is counted by what came of it", async () => {
    outcomes.length = 0;
    await responseTo(review("Flow", smallest));
    await responseTo(review("Flow", "{}"));
    expect(outcomes).toEqual(["allowed", "refused"]);
  });
});

describe("what is no question is refused", () => {
  const cases: readonly { name: string; body: string; sent?: Sent; expect: number }[] = [
    { name: "another path", body: "{}", sent: { path: "/" }, expect: 404 },
    { name: "another method", body: "", sent: { method: "PUT" }, expect: 404 },
    { name: "no JSON", body: "{", expect: 400 },
    { name: "JSON that is no review", body: '{"request":{"uid":7}}', expect: 400 },
    { name: "no length", body: "{}", sent: { headers: { "transfer-encoding": "chunked" } }, expect: 411 },
    {
      ...{ name: "more than two objects can be", body: "{}", expect: 413 },
      sent: { headers: { "content-length": longestBody + 1, connection: "close" } },
    },
  ];
  test.each(cases)("$name", async ({ body, sent, expect: status }) => {
    expect((await send(body, sent)).status).toBe(status);
  });
});

describe("an object that takes too long, or too much memory", () => {
  test("may be, and whoever applies it is told; the next is judged", async () => {
    const [first, next] = await Promise.all([responseTo(hostile), responseTo(review("Flow", "{}"))]);
    expect(first).toMatchObject({ uid: "u-hostile", allowed: true });
    expect(first.warnings![0]).toContain("the conditions in its status will say");
    expect(next.allowed).toBe(false);
  });

  test("keeps the thread that everything runs in free", async () => {
    let longest = 0;
    let before = performance.now();
    const ticking = setInterval(() => {
      longest = Math.max(longest, performance.now() - before);
      before = performance.now();
    }, 5);
    await responseTo(hostile);
    clearInterval(ticking);
    expect(longest).toBeLessThan(500);
  });

  test("that nests deeper than a stack goes is as any other", async () => {
    const deep = `{"steps":[{"name":"one","value":${"[".repeat(400_000)}${"]".repeat(400_000)}}]}`;
    const { warnings, allowed } = await responseTo(review("Flow", deep, "u-deep"));
    expect(allowed ? warnings : "refused").toBeTruthy();
    expect(await responseTo(review("Flow", smallest))).toMatchObject({ allowed: true });
  });
});

describe("when more comes than can be judged", () => {
  test("what waits too long is answered that it was not judged", async () => {
    await using busy = new Judges({ threads: 0, judgeMs: 1, waitMs: 1 });
    const judgement = await busy.judge(Buffer.from(review("Flow", smallest)), () => null);
    expect(judgement).toMatchObject({ kind: "unjudged", uid: null });
  });
});

describe("the certificate", () => {
  test("that is new is taken without a restart, and the one before is not shown any more", async () => {
    const before = issued;
    issued = await issue();
    server.use(issued.certificate, issued.key);
    expect(await responseTo(review("Flow", smallest))).toMatchObject({ allowed: true });
    await expect(send("{}", { authority: before.authority })).rejects.toThrow();
  });

  test("whose key is another's is refused, and the present one stays", async () => {
    const other = await issue();
    expect(() => server.use(other.certificate, issued.key)).toThrow();
    expect(await responseTo(review("Flow", smallest))).toMatchObject({ allowed: true });
  });
});
