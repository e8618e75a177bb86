import type { Value } from "@flowrunner/engine";
import { Text } from "@mantine/core";
import type { RunSnapshot } from "../../../run/feed/run-feed.js";
import { ErrorView } from "../../../run/view/error-view.js";
import classes from "./run-page.module.css";
import { Section } from "../../../run/view/section.js";
import { ValueView } from "../../../run/view/value-view.js";

/** What a run was given, and what came of it. */
export function DataTab({ snapshot: { history } }: { snapshot: RunSnapshot }) {
  const { run, error } = history;
  const output = run?.outcome?.status === "succeeded" ? run.outcome.output : null;
  return (
    <div className={classes["scroll"]}>
      <div className={classes["columns"]}>
        <Section title="Input">
          {run && <ValueView value={run.inputs} what="Input" which={{ of: "input" }} />}
        </Section>
        {error ? (
          <Section title="Error">
            <ErrorView error={error} />
          </Section>
        ) : (
          <Section title="Output">
            <Output output={output} />
          </Section>
        )}
      </div>
    </div>
  );
}

function Output({ output }: { output: Value | null }) {
  if (output) return <ValueView value={output} what="Output" which={{ of: "output" }} />;
  return (
    <Text size="sm" c="dimmed">
      There is none before the run has succeeded.
    </Text>
  );
}
