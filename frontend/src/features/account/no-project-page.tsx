import { EmptyState } from "../../ui/empty-state.js";

export function NoProjectPage() {
  return (
    <main>
      <EmptyState
        title="You work in no project yet"
        text="An administrator of an organisation can make one for you, or make you a member of one."
      />
    </main>
  );
}
