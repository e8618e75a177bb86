import { Table } from "@mantine/core";
import { Duration } from "../../ui/duration.js";
import { StepStatus } from "../../ui/step-status.js";
import type { AttemptView } from "../history/attempt-history.js";
import { Section } from "./section.js";
import classes from "./step-detail.module.css";

/** The tries of a step, where there was more than one. */
export function AttemptTable({ attempts }: { attempts: readonly AttemptView[] }) {
  if (attempts.length < 2) return null;
  return (
    <Section title="Attempts">
      <Table horizontalSpacing="xs" verticalSpacing={4} fz="sm" withRowBorders={false}>
        <Table.Tbody>
          {attempts.map((attempt) => (
            <Table.Tr key={`${attempt.generation} ${attempt.attempt}`}>
              <Table.Td>{nameOf(attempt)}</Table.Td>
              <Table.Td>
                <StepStatus status={attempt.status === "underWay" ? "running" : attempt.status} />
              </Table.Td>
              <Table.Td className={classes["nowrap"] ?? ""}>
                <Duration from={attempt.queuedAt} to={attempt.endedAt} />
              </Table.Td>
              <Table.Td>{attempt.error?.message}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  );
}

function nameOf({ generation, attempt }: AttemptView): string {
  return generation === 0 ? `${attempt}` : `${attempt} of retry ${generation}`;
}
