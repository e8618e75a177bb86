import type { Json } from "../../json.js";
import type { EmitStep } from "../generated/types.js";
import { objectIn } from "../outline/shape.js";
import { template } from "../outline/text-place.js";
import { noScopes, type VerbDefinition } from "./verb-definition.js";

export const emit: VerbDefinition<EmitStep> = {
  shape: "inProcess",
  texts: (step, path) => {
    const { key, data } = objectIn(step.emit);
    return [
      ...(key === undefined ? [] : [template(key, `${path}/emit/key`)]),
      ...(data === undefined ? [] : [template(data, `${path}/emit/data`)]),
    ];
  },
  scopes: noScopes,
  compile: ({ emit: { event, key, data } }, { path }, compiler) => ({
    verb: "emit",
    event,
    key: key === undefined ? null : compiler.tree(key, `${path}/emit/key`),
    data: compiler.tree((data ?? null) as Json, `${path}/emit/data`),
  }),
};
