import type { AssetLimits } from "./assets.js";
import { dataLimits } from "./data/limits.js";
import type { RatesPerMinute } from "./rates/standard-rates.js";
import type { Limits, Periods } from "./settings.js";

/** One thing that a project may have no more of. Going over it is always refused or cut with a code, never silently. */
export interface PublishedLimit {
  readonly name: string;
  readonly value: number;
  readonly unit: "bytes" | "count" | "ms" | "perMinute";
  readonly about: string;
}

interface EnforcedLimits {
  readonly limits: Limits;
  readonly periods: Pick<Periods, "keepRunsMs">;
  readonly assetLimits: AssetLimits;
  readonly rates: RatesPerMinute;
  readonly maxOpenRuns: number;
  readonly documentBytes: number;
}

/** The limits that this server enforces, as anybody may know them. */
export function publishedLimits(enforced: EnforcedLimits): readonly PublishedLimit[] {
  const { limits, periods, assetLimits, rates, maxOpenRuns, documentBytes } = enforced;
  return [
    bytes("documentBytes", documentBytes, "A flow's document."),
    count("openRuns", maxOpenRuns, "Runs of the project that have not ended, at a time."),
    {
      ...{ name: "keepRunsMs", value: periods.keepRunsMs, unit: "ms" },
      about: "How long ended runs are kept, unless the project's retention says another period.",
    },
    bytes("outputBytes", limits.outputBytes, "An attempt's output, as JSON text."),
    bytes("logBytes", limits.logBytes, "An attempt's log; of a longer one head and tail are kept."),
    bytes("lineBytes", limits.lineBytes, "A line of log; the rest of it is cut."),
    bytes("secretBytes", assetLimits.secretBytes, "A secret's value."),
    count("secretsPerProject", assetLimits.secretsPerProject, "Secrets of the project."),
    bytes("configBytes", assetLimits.configBytes, "The project's values together, as JSON text."),
    bytes("fileBytes", assetLimits.fileBytes, "A file that is written by the API."),
    bytes("projectFileBytes", assetLimits.projectFileBytes, "The project's files together."),
    bytes("recordBytes", dataLimits.recordBytes, "A record's data, as JSON text."),
    bytes("schemaBytes", dataLimits.schemaBytes, "A collection's schema, as JSON text."),
    count("batchChanges", dataLimits.batchChanges, "Changes of one batch of records."),
    bytes("batchBytes", dataLimits.batchBytes, "The body of one batch of records."),
    count("stagedRecords", dataLimits.stagedRecords, "Records that a transactional attempt may have staged."),
    bytes("stagedBytes", dataLimits.stagedBytes, "What a transactional attempt may have staged."),
    perMinute("addressRequests", rates.addressRequestsPerMinute, "Requests of one address."),
    perMinute(
      "credentialRequests",
      rates.credentialRequestsPerMinute,
      "Requests of one session or API token.",
    ),
    perMinute("projectRequests", rates.tenantRequestsPerMinute, "Requests for the project."),
  ];
}

function bytes(name: string, value: number, about: string): PublishedLimit {
  return { name, value, unit: "bytes", about };
}

function count(name: string, value: number, about: string): PublishedLimit {
  return { name, value, unit: "count", about };
}

function perMinute(name: string, value: number, about: string): PublishedLimit {
  return { name, value, unit: "perMinute", about };
}
