import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { EmptyState } from "../../ui/empty-state.js";
import { NewProjectDialog } from "./new-project-dialog.js";

export function NoProjectPage() {
  const [isMaking, setMaking] = useState(false);
  return (
    <main>
      <EmptyState
        title="You work in no project yet"
        text="A project has its own flows, runs, data, files, secrets and members. Make one, or have somebody make you a member of theirs."
      >
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setMaking(true)}>
          New project
        </Button>
      </EmptyState>
      <NewProjectDialog isOpen={isMaking} onClose={() => setMaking(false)} />
    </main>
  );
}
