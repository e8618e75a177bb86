import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from "@tanstack/react-router";
import { accountQuery } from "../api/account.js";
import { editorSearch } from "../features/editor/editor-search.js";
import { parseRunSearch } from "../features/runs/run/run-search.js";
import { parseRunsSearch } from "../features/runs/runs-search.js";
import { FailedPage, NotFoundPage } from "./failed-page.js";
import { lastProject } from "./last-project.js";
import { sectionNamed, type Section } from "../features/settings/sections.js";
import { queries } from "./queries.js";
import { ProjectFrame } from "./project-frame.js";

const root = createRootRoute({
  component: Outlet,
  errorComponent: FailedPage,
  notFoundComponent: NotFoundPage,
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: ({ back }): { back?: string } => (typeof back === "string" ? { back } : {}),
  component: lazyRouteComponent(() => import("../features/account/sign-in-page.js"), "SignInPage"),
});

/** The root has no page: it leads to the project that one was in, or to the first of them. */
const home = createRoute({
  getParentRoute: () => root,
  path: "/",
  beforeLoad: async () => {
    const { projects } = await queries.ensureQueryData(accountQuery);
    const known = projects.find(({ id }) => id === lastProject.get()) ?? projects[0];
    if (known) throw redirect({ to: "/projects/$project/dashboard", params: { project: known.id } });
  },
  component: lazyRouteComponent(() => import("../features/account/no-project-page.js"), "NoProjectPage"),
});

const project = createRoute({
  getParentRoute: () => root,
  path: "/projects/$project",
  loader: () => queries.ensureQueryData(accountQuery),
  component: ProjectFrame,
});

/** A project's own address leads to its dashboard. */
const start = createRoute({
  getParentRoute: () => project,
  path: "/",
  beforeLoad: ({ params }) => {
    throw redirect({ to: "/projects/$project/dashboard", params });
  },
});

const flows = createRoute({
  getParentRoute: () => project,
  path: "/flows",
  component: lazyRouteComponent(() => import("../features/flows/flows-page.js"), "FlowsPage"),
});

const editor = createRoute({
  getParentRoute: () => project,
  path: "/flows/$flow",
  validateSearch: editorSearch,
  component: lazyRouteComponent(() => import("../features/editor/editor-page.js"), "EditorPage"),
});

const runs = createRoute({
  getParentRoute: () => project,
  path: "/runs",
  validateSearch: parseRunsSearch,
  component: lazyRouteComponent(() => import("../features/runs/runs-page.js"), "RunsPage"),
});

const run = createRoute({
  getParentRoute: () => project,
  path: "/runs/$run",
  validateSearch: parseRunSearch,
  component: lazyRouteComponent(() => import("../features/runs/run/run-page.js"), "RunPage"),
});

const inbox = createRoute({
  getParentRoute: () => project,
  path: "/inbox",
  component: lazyRouteComponent(() => import("../features/inbox/inbox-page.js"), "InboxPage"),
});

const files = createRoute({
  getParentRoute: () => project,
  path: "/files",
  validateSearch: ({ folder, file }): { folder?: string; file?: string } => ({
    ...(typeof folder === "string" && folder !== "" && { folder }),
    ...(typeof file === "string" && file !== "" && { file }),
  }),
  component: lazyRouteComponent(() => import("../features/files/files-page.js"), "FilesPage"),
});

const secrets = createRoute({
  getParentRoute: () => project,
  path: "/secrets",
  component: lazyRouteComponent(() => import("../features/secrets/secrets-page.js"), "SecretsPage"),
});

const data = createRoute({
  getParentRoute: () => project,
  path: "/data",
  component: lazyRouteComponent(() => import("../features/data/collections-page.js"), "CollectionsPage"),
});

interface CollectionSearch {
  readonly view?: "schema";
  readonly filter?: string;
  readonly sort?: string;
}

const collection = createRoute({
  getParentRoute: () => project,
  path: "/data/$collection",
  validateSearch: ({ view, filter, sort }): CollectionSearch => ({
    ...(view === "schema" && { view }),
    ...(typeof filter === "string" && { filter }),
    ...(typeof sort === "string" && { sort }),
  }),
  component: lazyRouteComponent(() => import("../features/data/collection-page.js"), "CollectionPage"),
});

const dashboard = createRoute({
  getParentRoute: () => project,
  path: "/dashboard",
  validateSearch: ({ days }): { days?: number } => (days === 7 || days === 31 ? { days } : {}),
  component: lazyRouteComponent(() => import("../features/dashboard/dashboard-page.js"), "DashboardPage"),
});

const settings = createRoute({
  getParentRoute: () => project,
  path: "/settings",
  validateSearch: ({ section }): { section?: Section } => {
    const known = sectionNamed(section);
    return known ? { section: known } : {};
  },
  component: lazyRouteComponent(() => import("../features/settings/settings-page.js"), "SettingsPage"),
});

/** One's own, and yet within a project's frame: that is where one comes from and goes back to. */
const account = createRoute({
  getParentRoute: () => project,
  path: "/account",
  component: lazyRouteComponent(() => import("../features/account/account-page.js"), "AccountPage"),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    home,
    project.addChildren([
      start,
      dashboard,
      flows,
      editor,
      runs,
      run,
      inbox,
      data,
      collection,
      files,
      secrets,
      settings,
      account,
    ]),
  ]),
  defaultPreload: "intent",
  defaultErrorComponent: FailedPage,
  defaultNotFoundComponent: NotFoundPage,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
