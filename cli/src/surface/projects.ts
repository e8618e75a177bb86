import { Argument, type Command } from "commander";
import type { CreateProjectOptions } from "../commands/projects/create-project.js";
import type { ListOptions } from "../render/formats.js";
import type { Role } from "../server/members.js";
import { connected, formatted, type Calling } from "./calling.js";

const roles: readonly Role[] = ["viewer", "editor", "admin", "owner"];

export function addProjectCommands(program: Command, calling: Calling): void {
  program.commandsGroup("Who and where:");
  const project = program.command("project").description("where flows, runs and data are kept");
  formatted(connected(project.command("list").description("list your projects"))).action(
    calling.within(async (session, options: ListOptions) => {
      const { listProjects } = await import("../commands/projects/list-projects.js");
      return listProjects(session, options);
    }),
  );

  connected(
    project
      .command("use")
      .description("work in this project from now on: the context remembers it")
      .argument("<project>", "its name or id"),
  ).action(
    calling.within(async (session, name: string) => {
      const { useProject } = await import("../commands/projects/use-project.js");
      return useProject(session, name);
    }),
  );

  connected(
    project
      .command("create")
      .description("create a project")
      .argument("<name>")
      .option("--organization <organization>", "in this one, by name or id (default: your only one)"),
  ).action(
    calling.within(async (session, name: string, options: CreateProjectOptions) => {
      const { createProject } = await import("../commands/projects/create-project.js");
      return createProject(session, name, options);
    }),
  );

  formatted(connected(project.command("members").description("list the members of the project"))).action(
    calling.within(async (session, options: ListOptions) => {
      const { listMembers } = await import("../commands/members/list-members.js");
      return listMembers(session, options);
    }),
  );

  addMemberCommands(program.command("member").description("who may work in a project"), calling);
}

function addMemberCommands(member: Command, calling: Calling): void {
  formatted(connected(member.command("list").description("list the members of the project"))).action(
    calling.within(async (session, options: ListOptions) => {
      const { listMembers } = await import("../commands/members/list-members.js");
      return listMembers(session, options);
    }),
  );

  connected(
    member
      .command("set")
      .description("make somebody a member of the project, or give a member another role")
      .argument("<email>", "who")
      .addArgument(new Argument("<role>", "what they may do").choices(roles)),
  ).action(
    calling.within(async (session, email: string, role: Role) => {
      const { setMember } = await import("../commands/members/set-member.js");
      return setMember(session, email, role);
    }),
  );

  connected(
    member
      .command("remove")
      .description("take somebody's part in the project away")
      .argument("<email>", "who"),
  ).action(
    calling.within(async (session, email: string) => {
      const { removeMember } = await import("../commands/members/remove-member.js");
      return removeMember(session, email);
    }),
  );
}
