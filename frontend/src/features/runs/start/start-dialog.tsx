import { Modal, Select, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Loaded } from "../../../ui/loaded.js";
import { flowNamesQuery } from "../../../api/flows-query.js";
import { againQuery, newestQuery } from "./start-queries.js";
import { StartForm } from "../../../run/start/start-form.js";

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
  const navigate = useNavigate();
  const newest = useQuery({ ...newestQuery(project, flow), enabled: from === null });
  const again = useQuery({ ...againQuery({ project, run: from ?? "" }, flow), enabled: from !== null });
  return (
    <Loaded query={from === null ? newest : again}>
      {(start) => (
        <StartForm
          {...{ project, onClose, ...start }}
          onStarted={({ id: run }) =>
            void navigate({ to: "/projects/$project/runs/$run", params: { project, run } })
          }
        />
      )}
    </Loaded>
  );
}
