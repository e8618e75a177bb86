import { describe, expect, test } from "vitest";
import { LiveClient } from "../testing/live-client.js";
import { ManualClock } from "../testing/manual-clock.js";
import { codeStep, logStep, planOf } from "../testing/plans.js";
import { ScriptedRunner, logLine } from "../testing/scripted-runner.js";
import type { ClaimAnswer } from "@flowrunner/protocol";
import { standardDoorLimits } from "./live-door.js";
import { serverMessage } from "./live-messages.js";
import { openedWorld } from "../testing/opened-world.js";

const clock = new ManualClock(Date.now());
const { world, first } = await openedWorld({ clock });

async function ticket(token: string = first.token): Promise<string> {
  const { status, body } = await world.call("POST", "/live/tickets", { token });
  expect(status, JSON.stringify(body)).toBe(201);
  return (body as { ticket: string }).ticket;
}

/** An API token of its own, which may read runs. */
async function newToken(): Promise<{ readonly id: string; readonly secret: string }> {
  const { status, body } = await world.call("POST", "/account/tokens", {
    token: first.token,
    json: { name: "to be taken", scopes: ["runs:read"], expiresInDays: 1 },
  });
  expect(status, JSON.stringify(body)).toBe(201);
  return body as { id: string; secret: string };
}

function connect(pass: string): Promise<LiveClient> {
  return LiveClient.connect(`${world.app.publicUrl.replace("http", "ws")}/api/v1/live?ticket=${pass}`);
}

describe("a server brings a run live", () => {
  test("to who has a part in its project, from PostgreSQL and as it happens", async () => {
    const { project } = first;
    const { runs, demand } = world.app.context;
    using runner = new ScriptedRunner(world.app.runnerUrl);
    const plan = planOf(logStep("says", "hello"), codeStep("a"));
    const run = await runs.start({ project, plan, text: "", inputs: {} });
    const { pools } = await demand.next(0, new AbortController().signal);
    const { token } = await demand.registerWorker(pools[0]!.pool);
    const held = (await runner.claim(token)).body as ClaimAnswer;
    await runner.logs(held, [logLine(0)]);
    await using client = await connect(await ticket());
    client.subscribe(run.runId, { project, logs: "all" });
    await client.until("caughtUp");
    await runner.logs(held, [logLine(1)]);
    await runner.succeed(held, null, [logLine(2)]);
    await client.until("ended");
    for (const message of client.messages) serverMessage.parse(message);
    expect(client.events()).toEqual(await runs.events(run));
    expect(client.lines()).toEqual(["says: hello", "a: line 0", "a: line 1", "a: line 2"]);
    const sources = Object.fromEntries(client.of("log").map(({ source, lastSeq }) => [source, lastSeq]));
    await using again = await connect(await ticket());
    again.subscribe(run.runId, { project, events: client.events().length, logs: { ...sources } });
    await again.until("ended");
    expect([...again.events(), ...again.lines()]).toEqual([]);
  });

  test("to nobody else: another project is as one that does not exist", async () => {
    await using client = await connect(await ticket());
    client.subscribe("any", { project: "prj_elsewhere" });
    await client.until("error");
    expect(client.of("error")).toMatchObject([{ code: "NotFound", run: "any" }]);
  });

  test("only with a ticket, which works once and not for long", async () => {
    const pass = await ticket();
    await using client = await connect(pass);
    expect(client.isOpen).toBe(true);
    await expect(connect(pass)).rejects.toThrow("401");
    const late = await ticket();
    await world.sql("update tickets set expires_at = 0");
    await expect(connect(late)).rejects.toThrow("401");
    await ticket();
    expect(await world.sql("select from tickets"), "old ones go when another comes").toHaveLength(1);
  });

  test("not to whose token was taken away after the ticket was given", async () => {
    const { id, secret } = await newToken();
    const pass = await ticket(secret);
    await world.sql("delete from tokens where token_id = $1", [id]);
    await expect(connect(pass)).rejects.toThrow("401");
  });

  test("no longer than its token is good: one that is revoked closes its connection", async () => {
    const { id, secret } = await newToken();
    await using client = await connect(await ticket(secret));
    await using other = await connect(await ticket());
    await world.call("DELETE", `/account/tokens/${id}`, { token: first.token });
    await clock.advance(standardDoorLimits.reviewMs);
    expect((await client.closed).code).toBe(4401);
    expect(other.isOpen).toBe(true);
  });

  test("no longer than somebody may see its project", async () => {
    const { project, organization } = first;
    const run = await world.app.context.runs.start({
      ...{ project, text: "", inputs: {} },
      plan: planOf(codeStep("a")),
    });
    await using client = await connect(await ticket());
    client.subscribe(run.runId, { project });
    await client.until("caughtUp");
    await world.sql("update members set role = 'viewer' where organization_id = $1", [organization]);
    await clock.advance(standardDoorLimits.reviewMs);
    expect(client.of("error")).toEqual([]);
    await world.sql("delete from members where organization_id = $1", [organization]);
    await clock.advance(standardDoorLimits.reviewMs);
    await client.until("error");
    expect(client.of("error")).toMatchObject([{ code: "NotFound", run: run.runId }]);
  });
});
