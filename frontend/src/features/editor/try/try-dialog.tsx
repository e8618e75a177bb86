import { Modal } from "@mantine/core";
import type { ReactNode } from "react";
import type { Schemas } from "@flowrunner/api";
import { StartForm, type StartFormProps } from "../../../run/start/start-form.js";

/** What somebody wants to run, to be asked for its input. */
export interface Asked extends Pick<StartFormProps, "startable" | "begin"> {
  readonly title: string;
  readonly labels: { readonly [name: string]: string };
}

export interface TryDialogProps {
  readonly project: string;
  readonly asked: Asked | null;
  onStarted(run: Schemas["RunSummary"]): void;
  onClose(): void;
}

/** Asks for the input of a run that is to be tried. */
export function TryDialog({ project, asked, onStarted, onClose }: TryDialogProps): ReactNode {
  return (
    <Modal opened={asked !== null} onClose={onClose} title={asked?.title} size="lg">
      {asked && <StartForm {...{ project, onStarted, onClose }} {...asked} />}
    </Modal>
  );
}
