import { scheduleOrder } from "./schedule-order.js";

export const pauseSchedule = scheduleOrder(
  "pause",
  "Stops a schedule until it is resumed: its times start nothing. Runs go on.",
);
