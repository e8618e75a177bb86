import { usageProblem } from "../../refused.js";
import { readContexts, writeContexts } from "../../server/contexts-file.js";
import { listProjects } from "../../server/projects.js";
import { projectNamed, type Session } from "../../server/session.js";

/** `flow project use NAME`: the context in use remembers it. */
export async function useProject({ api, connection, terminal }: Session, name: string): Promise<void> {
  const { context, server } = connection;
  if (context === null)
    throw usageProblem(
      `no context is for ${server}, so nothing can remember the project`,
      "'flow login' makes one; without it FLOWRUNNER_PROJECT chooses",
    );
  const project = projectNamed(name, await listProjects(api));
  const known = await readContexts(terminal.env);
  const contexts = known.contexts.map((each) =>
    each.name === context ? { ...each, project: project.id } : each,
  );
  await writeContexts({ ...known, contexts }, terminal.env);
  terminal.say(`commands now work in ${project.name} of ${project.organizationName} (context ${context})`);
}
