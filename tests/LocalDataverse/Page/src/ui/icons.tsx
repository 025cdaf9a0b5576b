import * as React from "react";

// Drawn on a 20 x 20 grid with strokes, so that they take the colour of the text around them.
const shapes = {
  add: "M10 4v12M4 10h12",
  save: "M4 4h10l2 2v10H4zM7 4v4h6V4M7 16v-5h6v5",
  saveClose: "M3 4h9l2 2v4M3 4v11h6M6 4v3h5V4M12 16l4-4m-4 0 4 4",
  remove: "M4 6h12M8 6V4h4v2M6 6l.7 10h6.6L14 6M9 9v4m2-4v4",
  refresh: "M15.5 8A6 6 0 1 0 16 11M16 4v4h-4",
  search: "M9 4a5 5 0 1 1 0 10A5 5 0 0 1 9 4zM13 13l4 4",
  close: "M5 5l10 10M15 5 5 15",
  check: "M4 10l4 4 8-9",
  back: "M16 10H4m5-5-5 5 5 5",
  chevronDown: "M5 8l5 5 5-5",
  chevronRight: "M8 5l5 5-5 5",
  chevronLeft: "M12 5l-5 5 5 5",
  arrowUp: "M10 16V4m-4 4 4-4 4 4",
  arrowDown: "M10 4v12m-4-4 4 4 4-4",
  menu: "M3 5h14M3 10h14M3 15h14",
  person: "M10 4a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM4 16c0-3 3-4 6-4s6 1 6 4",
  people: "M7 5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5zM2 16c0-3 2.5-4 5-4s5 1 5 4M13 6a2 2 0 1 1 0 4M14 12c2 0 4 1 4 4",
  phone: "M6 3l2 4-1.5 1.5c1 2 3 4 5 5L13 12l4 2-1 3c-6 1-14-7-13-13z",
  phoneEnd: "M2 12c4-5 12-5 16 0l-2 2-3-1v-2c-2-.7-4-.7-6 0v2l-3 1z",
  building: "M4 17V4h8v13M12 9h4v8M2 17h16M7 7h2M7 10h2M7 13h2",
  table: "M3 5h14v11H3zM3 9h14M8 9v7",
  home: "M3 10l7-6 7 6M5 9v7h10V9M9 16v-4h2v4",
  globe: "M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15zM2.5 10h15M10 2.5c2.5 2 2.5 13 0 15M10 2.5c-2.5 2-2.5 13 0 15",
  signOut: "M8 4H4v12h4M12 6l4 4-4 4M16 10H8",
  moon: "M15 12A6 6 0 0 1 8 5a6 6 0 1 0 7 7z",
  sun: "M10 7a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM10 2v2m0 12v2M2 10h2m12 0h2M4.5 4.5 6 6m8 8 1.5 1.5M15.5 4.5 14 6m-8 8-1.5 1.5",
  open: "M8 5H4v11h11v-4M11 4h5v5M16 4l-7 7",
  calls: "M3 4h14v9H9l-4 3v-3H3z",
  settings: "M10 7a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM10 2v3m0 10v3M2 10h3m10 0h3M4.5 4.5l2 2m7 7 2 2M15.5 4.5l-2 2m-7 7-2 2",
  lead: "M3 16 9 9l3 3 5-7M13 5h4v4",
  order: "M3 4h2l2 9h8l2-6H6M8 16.5a.5.5 0 1 1 0-1zM14 16.5a.5.5 0 1 1 0-1z",
  pause: "M7 5v10M13 5v10",
  play: "M6 4l10 6-10 6z",
  expandPane: "M3 4h14v12H3zM12 4v12M9 8l-2 2 2 2",
  collapsePane: "M3 4h14v12H3zM12 4v12M6 8l2 2-2 2",
  link: "M8 12l4-4M9 6l2-2a3 3 0 0 1 5 5l-2 2M11 14l-2 2a3 3 0 0 1-5-5l2-2",
  clock: "M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM10 6v4l3 2",
  flag: "M5 17V4h10l-2 3.5 2 3.5H5",
  chart: "M3 17h14M5 14V9m4 5V5m4 9V8m4 6V4",
  view: "M3 6h14M3 10h10M3 14h12",
} as const;

/** The name of one of the shell's own icons. */
export type IconName = keyof typeof shapes;

/** One of the shell's icons; decorative, so name the button around it. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }): React.ReactElement {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      style={{ flexShrink: 0 }}
    >
      <path d={shapes[name]} />
    </svg>
  );
}

const byTable: Readonly<Record<string, IconName>> = {
  contact: "person",
  account: "building",
  lead: "lead",
  phonecall: "phone",
  salesorder: "order",
  systemuser: "people",
  task: "check",
};

/** The icon that stands for a table: the one that its description names, else one of the platform's tables'. */
export function tableIcon(logicalName: string, described?: string | null): IconName {
  return isIconName(described) ? described : (byTable[logicalName] ?? "table");
}

/** The icon that a command names, such as `$clientsvg:Phone`; of one that is not drawn here a sign that something is done. */
export function commandIcon(name: string): IconName {
  const own = name.slice(name.indexOf(":") + 1);
  const camel = own.charAt(0).toLowerCase() + own.slice(1);
  return isIconName(camel) ? camel : "play";
}

function isIconName(name: string | null | undefined): name is IconName {
  return name !== null && name !== undefined && Object.keys(shapes).includes(name);
}
