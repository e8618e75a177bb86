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
  fontSizes: { xs: "0.75rem", sm: "0.8125rem", md: "0.875rem", lg: "1rem", xl: "1.125rem" },
});

/** The library's quiet text is too pale to be read by everybody (WCAG AA asks for 4.5:1). */
export const variables: CSSVariablesResolver = ({ colors }) => ({
  variables: {},
  light: { "--mantine-color-dimmed": colors.gray[7] },
  dark: { "--mantine-color-dimmed": colors.dark[1] },
});
