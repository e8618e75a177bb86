import { CopyButton } from "./copy-button.js";
import { jsonTokens } from "./json-tokens.js";
import classes from "./json-view.module.css";

/** A text beyond this is shown in one colour: a page of a hundred thousand pieces is slow. */
const mostColoured = 40_000;

/** A JSON value as text, with its parts in colours. `what` names it. */
export function JsonView({ json, what }: { json: unknown; what: string }) {
  const text = JSON.stringify(json, null, 2) ?? "null";
  return (
    <div className={classes["box"]}>
      <div className={classes["copy"]}>
        <CopyButton text={text} what={what} />
      </div>
      <pre className={classes["text"]} tabIndex={0} aria-label={what}>
        {text.length > mostColoured
          ? text
          : jsonTokens(text).map(({ kind, text }, index) => (
              <span key={index} className={classes[kind]}>
                {text}
              </span>
            ))}
      </pre>
    </div>
  );
}
