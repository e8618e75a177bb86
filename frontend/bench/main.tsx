import "@mantine/core/styles.css";
import "./bench.css";
import { MantineProvider } from "@mantine/core";
import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { theme } from "../src/app/theme.js";
import { OurFlow, StockFlow } from "./flows.js";
import { OurLog, PlainLog } from "./logs.js";
import { measurePage } from "./page-times.js";

/** By the address, `?subject=NAME`: what is measured on this page. */
const subjects: { readonly [name: string]: () => ReactNode } = {
  "our-flow": () => <OurFlow />,
  "stock-flow": () => <StockFlow />,
  "our-log": () => <OurLog />,
  "plain-log": () => <PlainLog />,
};

const name = new URLSearchParams(location.search).get("subject") ?? "";
const subject = subjects[name];
if (!subject) throw new Error(`?subject= has to be one of: ${Object.keys(subjects).join(", ")}`);

Object.assign(globalThis, { pageTimes: measurePage() });
createRoot(document.getElementById("root")!).render(
  <MantineProvider theme={theme}>{subject()}</MantineProvider>,
);
