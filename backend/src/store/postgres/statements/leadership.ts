import { ofInstallation } from "../statement.js";

export const takeLeadership = ofInstallation<[holder: string], { readonly epoch: number }>(
  "take-leadership",
  "write",
  `insert into leadership (epoch, holder, taken_at) values (1, $1, now_ms())
   on conflict (is_only) do update set epoch = leadership.epoch + 1, holder = $1, taken_at = now_ms()
   returning epoch`,
);

export const newestEpoch = ofInstallation<[], { readonly epoch: number }>(
  "newest-epoch",
  "read",
  "select epoch from leadership for share",
);
