/** Samples in Prometheus' text format. */
export interface Metrics {
  /** The sum of a metric's samples that have these labels; 0 without any. */
  sum(name: string, labels?: Readonly<Record<string, string>>): number;
}

interface Sample {
  readonly name: string;
  readonly labels: string;
  readonly value: number;
}

const line = /^([a-z_:0-9]+)(?:\{(.*)\})? ([^ ]+)/i;

export function metricsIn(text: string): Metrics {
  const samples = text.split("\n").flatMap((each) => sampleIn(each));
  return {
    sum(wanted, labels = {}) {
      const pairs = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
      const found = samples.filter(
        ({ name, labels: own }) => name === wanted && pairs.every((pair) => `,${own},`.includes(`,${pair},`)),
      );
      return found.reduce((sum, { value }) => sum + value, 0);
    },
  };
}

function sampleIn(text: string): Sample[] {
  const [, name, labels = "", value] = line.exec(text) ?? [];
  return name === undefined ? [] : [{ name, labels, value: Number(value) }];
}
