import type { FlowContent, Flows, FlowUses, PublishedVersions } from "../../port/flows.js";
import type { ProjectSession } from "../project-session.js";
import { deleteFlow, getFlow, insertFlow, listFlows, lockFlow, replaceFlow } from "../statements/flows.js";
import { flowsOfUnknownUses, flowsUsing, putFlowUses } from "../statements/flow-uses.js";
import {
  addPublishedVersion,
  getPublishedVersion,
  listPublishedVersions,
} from "../statements/published-versions.js";

export function postgresFlows(session: ProjectSession): Flows {
  return {
    get: (name) => session.first(getFlow, name),
    lock: (name) => session.first(lockFlow, name),
    list: (after, limit) => session.all(listFlows, after, limit),
    async insert(content, by) {
      return (await session.first(insertFlow, ...columnsOf(content, by)))!;
    },
    async replace(content, by) {
      return (await session.first(replaceFlow, ...columnsOf(content, by)))!;
    },
    async delete(name, by) {
      await session.write(deleteFlow, name, by);
    },
  };
}

function columnsOf(content: FlowContent, by: string) {
  const { name, number, version, text, description, labels } = content;
  const { clusterUid = null, clusterGeneration = null } = content;
  const written = [name, number, version, text, description, JSON.stringify(labels)] as const;
  return [...written, by, clusterUid, clusterGeneration] as const;
}

export function postgresPublishedVersions(session: ProjectSession): PublishedVersions {
  return {
    async add(flow, number, version, by) {
      await session.write(addPublishedVersion, flow, number, version, by);
    },
    list: (flow, before, limit) => session.all(listPublishedVersions, flow, before, limit),
    get: (flow, number) => session.first(getPublishedVersion, flow, number),
  };
}

export function postgresFlowUses(session: ProjectSession): FlowUses {
  return {
    unknown: (after, limit) => session.all(flowsOfUnknownUses, after, limit),
    async put(flow, version, uses) {
      await session.write(putFlowUses, flow, version, JSON.stringify(uses));
    },
    of: (kind, name, after, limit) => session.all(flowsUsing, kind, name, after, limit),
  };
}
