import type { Probe } from "../../port/cluster/probes.js";
import { ofInstallation } from "../statement.js";

export const newestProbe = ofInstallation<[], Probe>(
  "newest-probe",
  "read",
  `select taken_at as "takenAt", version, findings from probe`,
);

export const keepProbe = ofInstallation<[takenAt: number, version: string, findings: string]>(
  "keep-probe",
  "write",
  `insert into probe (taken_at, version, findings) values ($1, $2, $3)
   on conflict (is_only) do update set taken_at = $1, version = $2, findings = $3`,
);
