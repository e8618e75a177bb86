import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from "@mantine/core";

/** Deep teal: calm beside the colours of states, which it must not be taken for. */
const teal: MantineColorsTuple = [
  "#e6f6f8",
  "#d3eaee",
  "#a8d4dc",
  "#7abdc9",
  "#54aab9",
  "#3c9eaf",
  "#2c97aa",
  "#0b7285",
  "#0a6475",
  "#075562",
];

/** The library's, with its darker half darker: as a button's colour and as text it is readable. */
const red: MantineColorsTuple = [
  "#fff5f5",
  "#ffe3e3",
  "#ffc9c9",
  "#ffa8a8",
  "#ff8787",
  "#ff6b6b",
  "#e03131",
  "#c92a2a",
  "#b02525",
  "#961f1f",
];

const withNamedClose = { closeButtonProps: { "aria-label": "Close" } };

export const theme = createTheme({
  colors: { teal, red },
  primaryColor: "teal",
  primaryShade: 7,
  autoContrast: true,
  defaultRadius: "sm",
  cursorType: "pointer",
  respectReducedMotion: true,
  fontFamily: 'system-ui, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", Arial, sans-serif',
  fontFamilyMonospace:
    'ui-monospace, "SF Mono", "Cascadia Code", "DejaVu Sans Mono", Menlo, Consolas, monospace',
  headings: { fontWeight: "600" },
  components: {
    Modal: { defaultProps: withNamedClose },
    Drawer: { defaultProps: withNamedClose },
    Notification: { defaultProps: withNamedClose },
  },
  fontSizes: { xs: "0.75rem", sm: "0.8125rem", md: "0.875rem", lg: "1rem", xl: "1.125rem" },
});

/**
 * Colours of states, in both schemes: `text` can be read on the page and on a card (WCAG AA asks for 4.5:1), `fill` is
 * for areas.
 */
const states = {
  gray: { text: { light: "#495057", dark: "#c9c9c9" }, fill: { light: "#868e96", dark: "#828282" } },
  blue: { text: { light: "#1864ab", dark: "#74c0fc" }, fill: { light: "#1c7ed6", dark: "#339af0" } },
  yellow: { text: { light: "#7d4e00", dark: "#ffd43b" }, fill: { light: "#e8a200", dark: "#fab005" } },
  green: { text: { light: "#21692f", dark: "#8ce99a" }, fill: { light: "#2f9e44", dark: "#37b24d" } },
  red: { text: { light: "#a61e1e", dark: "#ffa8a8" }, fill: { light: "#e03131", dark: "#fa5252" } },
};

function stateVariables(scheme: "light" | "dark"): Record<string, string> {
  const entries = Object.entries(states).flatMap(([name, { text, fill }]) => [
    [`--state-${name}`, text[scheme]],
    [`--state-${name}-fill`, fill[scheme]],
  ]);
  return Object.fromEntries(entries) as Record<string, string>;
}

/** The library's quiet text is too pale to be read by everybody (WCAG AA asks for 4.5:1). */
export const variables: CSSVariablesResolver = ({ colors }) => ({
  variables: {},
  light: {
    "--mantine-color-dimmed": colors.gray[7],
    "--mantine-color-error": states.red.text.light,
    "--surface-sunken": colors.gray[0],
    ...stateVariables("light"),
  },
  dark: {
    "--mantine-color-dimmed": colors.dark[1],
    "--mantine-color-error": states.red.text.dark,
    "--surface-sunken": colors.dark[8],
    ...stateVariables("dark"),
  },
});
