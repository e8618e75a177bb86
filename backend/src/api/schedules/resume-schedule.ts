import { scheduleOrder } from "./schedule-order.js";

export const resumeSchedule = scheduleOrder(
  "resume",
  "Lets a paused schedule go on, from now: times that passed meanwhile are not made up for.",
);
