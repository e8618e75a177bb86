import type { Role } from "../../../backend/src/tenants/roles.js";

/** What somebody may do on a page, and the call of the API that does it. */
export interface Offer {
  /** As the browser tells it to a screen reader: `button "Save"`. */
  readonly control: string;
  /** The least role that it is offered to. */
  readonly from: Role;
  /** Of the API's document. */
  readonly operation: string;
  /** What stands there for lesser roles. Default: nothing. */
  readonly instead?: string;
}

/** A page of a project as one comes to it by its address. */
export interface View {
  /** As the router has it. */
  readonly route: string;
  /** With its question mark. */
  readonly search?: string;
  /** Where it is on the page. Default: in its main part. */
  readonly place?: "dialog";
  /** A text that is there once the page is. */
  readonly shows: string;
  /** What the page asks of the API to be shown. */
  readonly reads: readonly string[];
  /** What everybody has there who sees the page: what looks at it otherwise, or leads elsewhere. */
  readonly always: readonly string[];
  readonly offers: readonly Offer[];
}

const offer = (from: Role, operation: string, ...controls: readonly string[]): readonly Offer[] =>
  controls.map((control) => ({ control, from, operation }));

/** What lesser roles see, too, but cannot use. */
const orDisabled = (from: Role, operation: string, control: string): Offer => ({
  ...{ control, from, operation, instead: `${control} [disabled]` },
});

const keepRuns = "Keep them as long as the installation does: 30 d";

const buttons = (...names: readonly string[]): readonly string[] => names.map((name) => `button "${name}"`);
const links = (...names: readonly string[]): readonly string[] => names.map((name) => `link "${name}"`);
const tabs = (...names: readonly string[]): readonly string[] => names.map((name) => `tab "${name}"`);

const onCanvas = [
  ...links("Flows"),
  ...buttons("Keys (?)", "Zoom in", "Zoom out", "Fit (1)"),
  ...tabs("Text", "Step", "Problems", "Versions", "Try", "Schedules"),
];
const ofEditor = [
  ...offer("editor", "putFlow", ...buttons("Add a step"), 'button "Save" [disabled]'),
  ...offer("editor", "putFlow", 'button "Undo" [disabled]', 'button "Redo" [disabled]'),
  ...offer("editor", "startRun", 'button "Run"'),
];

const onRun = [
  ...links("Runs"),
  ...buttons("Copy the run's id"),
  ...tabs("Steps", "Graph", "Log", "Input and output", "History"),
];
const runAgain = offer("editor", "startRun", 'link "Run again"');
const toEnd = [
  ...offer("editor", "cancelRun", 'button "Cancel"'),
  ...offer("editor", "terminateRun", 'button "Terminate"'),
];

const inSettings = tabs("General", "Members", "Config", "Limits");
const auditTab = offer("admin", "listProjectAuditLog", 'tab "Audit log"');
const inAccount = buttons("New token", "Delete of a test");

/** Every page of a project, and who is offered what there. */
export const views: readonly View[] = [
  {
    route: "/projects/$project/dashboard",
    shows: "Flows, those that fail first",
    reads: ["getActivity", "listSchedules"],
    always: ['radio "Day"', 'radio "Week"', 'radio "Month"', ...links("seen")],
    offers: [],
  },
  {
    route: "/projects/$project/flows",
    shows: "seen",
    reads: ["listFlows"],
    always: links("seen"),
    offers: [
      ...offer("editor", "putFlow", 'button "New flow"'),
      ...offer("editor", "startRun", 'link "Run seen"'),
      ...offer("editor", "deleteFlow", 'button "Delete seen"'),
    ],
  },
  {
    route: "/projects/$project/flows/$flow",
    shows: "version 2",
    reads: ["getFlow"],
    always: onCanvas,
    offers: ofEditor,
  },
  {
    route: "/projects/$project/flows/$flow",
    search: "?side=versions&version=1",
    shows: "Version 1",
    reads: ["listFlowVersions", "getFlowVersion"],
    always: [...onCanvas, ...buttons("Version 1", "Version 2")],
    offers: [...ofEditor, orDisabled("editor", "putFlow", 'button "Restore version 1"')],
  },
  {
    route: "/projects/$project/flows/$flow",
    search: "?side=schedules",
    shows: "0 3 1 1 *",
    reads: ["listSchedules"],
    always: onCanvas,
    offers: [
      ...ofEditor,
      ...offer("editor", "triggerSchedule", 'button "Fire now"'),
      ...offer("editor", "pauseSchedule", 'button "Pause"'),
    ],
  },
  {
    route: "/projects/$project/runs",
    shows: "seen",
    reads: ["listRuns"],
    always: [
      ...['combobox "Flow"', 'combobox "Status"', 'combobox "Time"', ...links("seen")],
      ...buttons("Views", "Durations"),
    ],
    offers: [
      ...offer("editor", "startRun", 'button "Start a run"'),
      ...offer("editor", "cancelRun", 'checkbox "Choose all"', 'checkbox "Choose seen ID"'),
    ],
  },
  {
    route: "/projects/$project/runs/$waiting",
    shows: "later",
    reads: ["getRun", "listRunSteps", "explainRun"],
    always: onRun,
    offers: [...toEnd, ...runAgain, ...offer("editor", "pauseRun", 'button "Pause"')],
  },
  {
    route: "/projects/$project/runs/$paused",
    shows: "later",
    reads: ["listRunEvents", "listRunLog"],
    always: onRun,
    offers: [...toEnd, ...runAgain, ...offer("editor", "resumeRun", 'button "Resume"')],
  },
  {
    route: "/projects/$project/runs/$ended",
    search: "?tab=data",
    shows: "Input",
    reads: ["getRunValue", "getRunDocument"],
    always: [...onRun, ...buttons("Copy Input")],
    offers: [...runAgain, ...offer("editor", "retryRun", 'button "Retry"')],
  },
  {
    route: "/projects/$project/inbox",
    shows: "Inbox",
    reads: ["listApprovals"],
    always: [],
    offers: offer("editor", "decideApproval", ...buttons("Approve", "Reject"), ...links("seen")),
  },
  {
    route: "/projects/$project/data",
    shows: "orders",
    reads: ["listCollections"],
    always: links("orders"),
    offers: offer("editor", "putCollection", 'button "New collection"'),
  },
  {
    route: "/projects/$project/data/$collection",
    shows: "first",
    reads: ["getCollection", "listRecords", "queryRecords"],
    always: [
      ...tabs("Records", "Schema"),
      ...buttons("Export what is shown", "Filter", "Open first", "total"),
      ...['combobox "Comparison"', 'combobox "Key"'],
    ],
    offers: [
      ...offer("editor", "createRecord", 'button "New record"'),
      ...offer("editor", "batchRecords", 'button "Import"'),
    ],
  },
  {
    route: "/projects/$project/data/$collection",
    search: "?view=schema",
    shows: "Each record meets this schema",
    reads: ["getCollection"],
    always: [...tabs("Records", "Schema"), 'radio "Form"', 'radio "JSON"', 'radio "Preview"'],
    offers: offer("editor", "putCollection", 'button "Add field"', 'button "Save schema" [disabled]'),
  },
  {
    route: "/projects/$project/files",
    shows: "a.py",
    reads: ["listFiles", "listUses"],
    always: [...links("a.py"), ...buttons("Uses of a.py")],
    offers: [
      ...offer("editor", "putFile", 'button "New file"', 'button "Upload"'),
      ...offer("editor", "moveFile", 'button "Move a.py"'),
      ...offer("editor", "deleteFile", 'button "Delete a.py"'),
    ],
  },
  {
    route: "/projects/$project/files",
    search: "?file=a.py",
    place: "dialog",
    shows: "print",
    reads: ["getFile"],
    always: [...links("Download"), ...buttons("Close the file")],
    offers: offer("editor", "putFile", 'button "Save" [disabled]'),
  },
  {
    route: "/projects/$project/secrets",
    shows: "KEY",
    reads: ["listSecrets", "listUses"],
    always: buttons("Uses of KEY"),
    offers: [
      ...offer("editor", "putFlow", 'button "Attach KEY"'),
      ...offer("editor", "putSecret", 'button "New secret"', 'button "New value of KEY"'),
      ...offer("editor", "deleteSecret", 'button "Delete KEY"'),
    ],
  },
  {
    route: "/projects/$project/settings",
    shows: "Keep them as long as",
    reads: ["getProject", "getRetention"],
    always: inSettings,
    offers: [
      ...auditTab,
      ...offer("admin", "updateProject", 'button "Save"'),
      ...offer("admin", "putRetention", 'button "Save" [disabled]'),
      orDisabled("admin", "putRetention", `switch "${keepRuns}"`),
      ...offer("owner", "deleteProject", 'button "Delete…"'),
    ],
  },
  {
    route: "/projects/$project/settings",
    search: "?section=members",
    shows: "Since",
    reads: ["listProjectMembers"],
    always: inSettings,
    offers: [
      ...auditTab,
      ...offer("admin", "addProjectMember", 'button "Add member"'),
      ...offer("admin", "setProjectMember", 'combobox "Role of Person"'),
      ...offer("admin", "removeProjectMember", 'button "Remove Person"'),
    ],
  },
  {
    route: "/projects/$project/settings",
    search: "?section=config",
    shows: "Flows read these values",
    reads: ["getProjectConfig"],
    always: inSettings,
    offers: [...auditTab, ...offer("editor", "putProjectConfig", 'button "Save" [disabled]')],
  },
  {
    route: "/projects/$project/settings",
    search: "?section=limits",
    shows: "What it bounds",
    reads: ["getLimits"],
    always: inSettings,
    offers: auditTab,
  },
  {
    route: "/projects/$project/account",
    shows: "Where you are signed in",
    reads: [],
    always: inAccount,
    offers: [],
  },
];

/** Pages that say to who has not the role for them what it takes. */
export const refusals: readonly {
  readonly address: string;
  readonly role: Role;
  readonly says: string;
}[] = [
  { address: "/settings?section=audit", role: "editor", says: "Seeing the audit log takes the role admin" },
  { address: "/runs?start=seen", role: "viewer", says: "Starting a run takes the role editor" },
  { address: "/flows/seen", role: "viewer", says: "To change it you need to be an editor" },
];

/** Addresses that are of no project: what is there is everybody's, or one's own. */
export const otherRoutes = ["/", "/sign-in"];

/** Addresses that lead on to another one. */
export const leadingRoutes = ["/projects/$project"];
