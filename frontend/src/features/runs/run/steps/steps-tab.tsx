import type { RunSnapshot } from "../../../../run/feed/run-feed.js";
import { useRunSearch } from "../run-route.js";
import { ShownStep } from "../shown-step.js";
import { StepList } from "./step-list.js";
import classes from "./steps.module.css";

/** The steps of a run in each other and in time, and beside them the one that is looked at. */
export function StepsTab({ snapshot }: { snapshot: RunSnapshot }) {
  const [{ step = null }, look] = useRunSearch();
  return (
    <div className={classes["split"]} data-detail={step !== null}>
      <StepList snapshot={snapshot} selected={step} onSelect={(path) => look({ step: path })} />
      {step !== null && <ShownStep path={step} snapshot={snapshot} />}
    </div>
  );
}
