import type { StepSketch } from "@flowrunner/engine";
import { CloseButton } from "@mantine/core";
import { Handle, Position, type NodeProps } from "@xyflow/react";
import { memo, use } from "react";
import { nodeViewOf } from "../nodes/registry.js";
import { CanvasContext } from "./canvas-context.js";
import type { ScopeNode, StepNode } from "./flow-nodes.js";
import { StepFlags } from "./step-flags.js";
import styles from "./flow-canvas.module.css";

/** A step without scopes of its own. */
export const StepBox = memo(function StepBox({ data: { step }, selected }: NodeProps<StepNode>) {
  return (
    <div className={styles["step"]} {...looksOf(step, selected)}>
      <Ports />
      <StepHead step={step} />
    </div>
  );
});

/** A step with scopes, which are boxes in it. */
export const ContainerBox = memo(function ContainerBox({ data: { step }, selected }: NodeProps<StepNode>) {
  return (
    <div className={styles["container"]} {...looksOf(step, selected)}>
      <Ports />
      <StepHead step={step} />
    </div>
  );
});

export const ScopeBox = memo(function ScopeBox({ data: { scope, isEnding } }: NodeProps<ScopeNode>) {
  const { removeScope } = use(CanvasContext);
  const isEmpty = scope.steps.length === 0;
  return (
    <div className={styles["scope"]} data-ending={isEnding || undefined}>
      {scope.label !== "" && <div className={styles["scopeLabel"]}>{scope.label}</div>}
      {isEmpty && <div className={styles["empty"]}>no steps yet</div>}
      {isEmpty && isEnding && removeScope && (
        <CloseButton
          size="xs"
          className={`nopan ${styles["remove"]}`}
          aria-label={`Remove ${scope.label}`}
          onClick={() => removeScope(scope.path)}
        />
      )}
    </div>
  );
});

function looksOf(step: StepSketch, selected: boolean) {
  return {
    "data-step": step.id,
    "data-shape": step.shape,
    "data-selected": selected || undefined,
    "data-disabled": step.json["disabled"] === true || undefined,
  };
}

function StepHead({ step }: { step: StepSketch }) {
  const { badge } = use(CanvasContext);
  const { icon: Icon, label, summary } = nodeViewOf(step);
  const about = summary(step.json);
  const title = step.json["title"];
  const name = typeof title === "string" && title !== "" ? title : step.name || "unnamed";
  return (
    <div className={styles["head"]}>
      <Icon size={20} stroke={1.6} aria-hidden className={styles["icon"]} />
      <div className={styles["words"]}>
        <div className={styles["name"]} title={step.id}>
          {name}
        </div>
        <div className={styles["about"]} title={about}>
          {label}
          {about !== "" && ` · ${about}`}
        </div>
      </div>
      <StepFlags step={step} />
      {badge?.(step)}
    </div>
  );
}

function Ports() {
  const { canConnect } = use(CanvasContext);
  return (
    <>
      <Handle type="target" position={Position.Top} isConnectable={canConnect} className={styles["port"]!} />
      <Handle
        type="source"
        position={Position.Bottom}
        isConnectable={canConnect}
        className={styles["port"]!}
      />
    </>
  );
}
