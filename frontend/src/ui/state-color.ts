/** What a state's text and areas are coloured with: `--state-NAME` and `--state-NAME-fill` of the theme. */
export type StateColor = "gray" | "blue" | "yellow" | "green" | "red";
