import { Modal, Select, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Loaded } from "../../../ui/loaded.js";
import { flowInputsQuery, flowNamesQuery } from "../flow-queries.js";
import { inputQuery } from "./input-query.js";
import { StartForm } from "./start-form.js";

export interface StartDialogProps {
  readonly project: string;
  /** Null: it is still to be chosen. */
  readonly flow: string | null;
  /** The run whose input the form begins with; null: with the defaults. */
  readonly from: string | null;
  onClose(): void;
}

/** Starts a run: of which flow, and with what. */
export function StartDialog({ project, flow: given, from, onClose }: StartDialogProps) {
  const [flow, setFlow] = useState(given);
  const names = useQuery(flowNamesQuery(project));
  return (
    <Modal opened onClose={onClose} title={from === null ? "Start a run" : "Run again"} size="lg">
      <Stack>
        {from === null && (
          <Select
            label="Flow"
            placeholder={names.data?.length === 0 ? "There is no flow yet" : "Choose a flow"}
            data={names.data ?? []}
            value={flow}
            onChange={setFlow}
            searchable
            allowDeselect={false}
            data-autofocus={given === null ? true : undefined}
          />
        )}
        {flow !== null && <OfFlow key={flow} {...{ project, flow, from, onClose }} />}
      </Stack>
    </Modal>
  );
}

function OfFlow({ project, flow, from, onClose }: StartDialogProps & { readonly flow: string }) {
  const inputs = useQuery(flowInputsQuery(project, flow));
  const before = useQuery(inputQuery(project, from));
  return (
    <Loaded query={inputs}>
      {(inputs) => (
        <Loaded query={before}>
          {(input) => (
            <>
              {inputs.description !== null && (
                <Text size="sm" c="dimmed">
                  {inputs.description}
                </Text>
              )}
              <StartForm {...{ project, inputs, onClose }} begin={input} />
            </>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}
