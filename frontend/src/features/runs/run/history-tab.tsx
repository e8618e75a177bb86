import type { RunEvent } from "@flowrunner/engine";
import { Button, Group, Text } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import { durationText } from "../../../ui/duration-text.js";
import { JsonView } from "../../../ui/json-view.js";
import { saveText } from "../../../ui/save-text.js";
import { VirtualRows } from "../../../ui/virtual-rows.js";
import type { RunSnapshot } from "../../../run/feed/run-feed.js";
import { useRun } from "../../../run/view/run-context.js";
import classes from "./run-page.module.css";
import { Section } from "../../../run/view/section.js";

const rowHeight = 28;

/** The events of a run, each as it was recorded. */
export function HistoryTab({ snapshot: { history } }: { snapshot: RunSnapshot }) {
  const [chosen, setChosen] = useState(0);
  const { events } = history;
  const begin = events[0]?.at ?? 0;
  return (
    <div className={classes["events"]}>
      <VirtualRows
        className={classes["eventList"] ?? ""}
        count={events.length}
        rowHeight={rowHeight}
        role="group"
        aria-label="Events"
      >
        {(index) => {
          const event = events[index]!;
          return (
            <button
              key={index}
              type="button"
              className={classes["event"]}
              aria-pressed={index === chosen}
              onClick={() => setChosen(index)}
            >
              <span className={classes["number"]}>{index + 1}</span>
              <span className={classes["number"]}>+{durationText(event.at - begin)}</span>
              <span>{event.type}</span>
              <span>{subjectOf(event)}</span>
            </button>
          );
        }}
      </VirtualRows>
      <div className={classes["scroll"]}>
        {events[chosen] && <ChosenEvent event={events[chosen]} number={chosen + 1} />}
        <Group justify="space-between" mt="sm">
          <Text size="sm" c="dimmed">
            {events.length.toLocaleString()} events
          </Text>
          <SaveHistory events={events} />
        </Group>
      </div>
    </div>
  );
}

function ChosenEvent({ event, number }: { event: RunEvent; number: number }) {
  return (
    <Section title={`Event ${number}`}>
      <JsonView json={event} what={`event ${number}`} />
    </Section>
  );
}

function SaveHistory({ events }: { events: readonly RunEvent[] }) {
  const { place } = useRun();
  const save = (): void => {
    const lines = events.map((event, index) => `${JSON.stringify({ seq: index + 1, ...event })}\n`);
    saveText(`${place.run}.ndjson`, lines.join(""));
  };
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<IconDownload size={14} aria-hidden />}
      onClick={save}
    >
      Download
    </Button>
  );
}

/** What an event is of: a step, a scope, or who asked for it. */
function subjectOf(event: RunEvent): string {
  if ("path" in event) return event.path;
  if ("scope" in event) return event.scope;
  if ("step" in event) return event.step === null ? "" : `${event.step} ${event.key}`;
  return "by" in event ? event.by : "";
}
