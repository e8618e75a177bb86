import type { Metrics } from "./metrics.js";
import type { Readiness } from "./readiness.js";
import type { Store } from "./store/port/store.js";

/** What is asked by who keeps servers running, outside of the API: without credentials, and with nothing of anybody's. */
export interface Probe {
  readonly path: string;
  answer(): Promise<ProbeAnswer>;
}

export interface ProbeAnswer {
  readonly status: 200 | 503;
  readonly type: string;
  readonly text: string;
}

interface ProbeParts {
  readonly store: Pick<Store, "acrossProjects">;
  readonly readiness: Readiness;
  readonly metrics: Metrics;
}

/** How long a database may take to answer before the server is called not ready. */
const patienceMs = 2_000;

/**
 * `/healthz`: this process answers; one that does not is to be replaced. `/readyz`: it is to be sent work: migrated,
 * started, not stopping, and its database answers. `/metrics`: for Prometheus.
 */
export function probesOf({ store, readiness, metrics }: ProbeParts): readonly Probe[] {
  return [
    { path: "/healthz", answer: () => Promise.resolve(said(200, "ok")) },
    {
      path: "/readyz",
      async answer() {
        if (!readiness.isReady) return said(503, "starting or stopping");
        return (await answers(store)) ? said(200, "ok") : said(503, "the database does not answer");
      },
    },
    {
      path: "/metrics",
      async answer() {
        return { status: 200, type: metrics.contentType, text: await metrics.text() };
      },
    },
  ];
}

function said(status: ProbeAnswer["status"], text: string): ProbeAnswer {
  return { status, type: "text/plain; charset=utf-8", text: `${text}\n` };
}

async function answers(store: ProbeParts["store"]): Promise<boolean> {
  let giveUp: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => (giveUp = setTimeout(resolve, patienceMs, false)));
  const asked = store.acrossProjects.nextWake().then(
    () => true,
    () => false,
  );
  const isAnswered = await Promise.race([asked, late]);
  clearTimeout(giveUp);
  return isAnswered;
}
