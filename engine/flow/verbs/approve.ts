import type { ApproveStep } from "../generated/types.js";
import { objectIn } from "../outline/shape.js";
import { template } from "../outline/text-place.js";
import { noScopes, type VerbDefinition } from "./verb-definition.js";
import { waitMsOf } from "./wait-limit.js";

export const approve: VerbDefinition<ApproveStep> = {
  shape: "inProcess",
  texts: (step, path) => {
    const { message, approvers } = objectIn(step.approve);
    const { users } = objectIn(approvers);
    return [
      ...(message === undefined ? [] : [template(message, `${path}/approve/message`)]),
      ...(users === undefined ? [] : [template(users, `${path}/approve/approvers/users`)]),
    ];
  },
  scopes: noScopes,
  compile: ({ approve }, { path }, compiler) => {
    const { message, approvers = { role: "editor" }, timeout, ...rest } = approve;
    const { users, role } = approvers;
    return {
      verb: "approve",
      message: compiler.tree(message, `${path}/approve/message`),
      form: rest.form ?? null,
      users: users === undefined ? null : compiler.tree(users, `${path}/approve/approvers/users`),
      role: role ?? null,
      quorum: rest.quorum ?? 1,
      rejectQuorum: rest.rejectQuorum ?? 1,
      allowsSelf: rest.allowSelf ?? true,
      waitMs: waitMsOf(timeout),
      onTimeout: rest.onTimeout ?? "fail",
      onReject: rest.onReject ?? "fail",
      notify: rest.notify ?? null,
    };
  },
};
