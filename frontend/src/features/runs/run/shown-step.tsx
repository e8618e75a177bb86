import type { RunSnapshot } from "../../../run/feed/run-feed.js";
import { StepDetail } from "../../../run/view/step-detail.js";
import { useRunSearch } from "./run-route.js";

/** The step that the page looks at. */
export function ShownStep({ path, snapshot }: { path: string; snapshot: RunSnapshot }) {
  const [, look] = useRunSearch();
  return (
    <StepDetail
      key={path}
      path={path}
      snapshot={snapshot}
      onClose={() => look({ step: undefined })}
      onSearchLog={() => look({ tab: "logs", of: path })}
    />
  );
}
