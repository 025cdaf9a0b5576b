import * as React from "react";
import { useLanguage } from "./LanguageProvider";

/** Our own drawings on a 20 x 20 grid in the colour of the surrounding text. Icons of the Fluent package cannot be bundled with React 16.14. */
const outline = (...paths: string[]): React.ReactElement => (
  <svg width="20" height="20" viewBox="0 0 20 20" fill="none" aria-hidden="true" focusable="false">
    {paths.map((path) => (
      <path key={path} d={path} stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" />
    ))}
  </svg>
);

/** What points along the line: where lines run from right to left it is the other way round. */
const Pointing: React.FC<{ paths: readonly string[] }> = ({ paths }) => (
  <span style={{ display: "inline-flex", transform: useLanguage().isRtl ? "scaleX(-1)" : undefined }}>{outline(...paths)}</span>
);

const receiver =
  "M6.6 3.2 4.9 3.6C3.9 3.9 3.3 4.8 3.4 5.8c.5 5.5 5.2 10.3 10.7 10.8 1 .1 1.9-.5 2.2-1.5l.4-1.6c.2-.8-.2-1.6-1-1.9l-2-.8c-.6-.2-1.2-.1-1.6.4l-.8.9c-1.7-.8-3-2.1-3.8-3.8l.9-.8c.5-.4.7-1 .4-1.6l-.8-2c-.3-.7-.9-1-1.4-.7Z";

const dots = [
  "M5 4.5h.01",
  "M10 4.5h.01",
  "M15 4.5h.01",
  "M5 9.5h.01",
  "M10 9.5h.01",
  "M15 9.5h.01",
  "M5 14.5h.01",
  "M10 14.5h.01",
  "M15 14.5h.01",
];

export const PhoneIcon: React.FC = () => outline(receiver);

export const HangUpIcon: React.FC = () => (
  <svg width="20" height="20" viewBox="0 0 20 20" fill="none" aria-hidden="true" focusable="false">
    <g transform="rotate(135 10 10)">
      <path d={receiver} stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" />
    </g>
  </svg>
);

export const HoldIcon: React.FC = () => outline("M7 5v10", "M13 5v10");

export const ResumeIcon: React.FC = () => outline("M7 4.8v10.4l8-5.2Z");

export const TransferIcon: React.FC = () => outline("M3.5 6.5h12", "M12.5 3.5l3 3-3 3", "M16.5 13.5h-12", "M7.5 10.5l-3 3 3 3");

export const KeypadIcon: React.FC = () => (
  <svg width="20" height="20" viewBox="0 0 20 20" fill="none" aria-hidden="true" focusable="false">
    {dots.map((dot) => (
      <path key={dot} d={dot} stroke="currentColor" strokeWidth="2.4" strokeLinecap="round" />
    ))}
  </svg>
);

export const OpenIcon: React.FC = () => <Pointing paths={["M8 4.5H4.5v11h11V12", "M11 3.5h5.5V9", "M16.2 3.8 9.5 10.5"]} />;

export const CheckIcon: React.FC = () => outline("M4.5 10.5l3.5 3.5 7.5-8");

export const DismissIcon: React.FC = () => outline("M5 5l10 10", "M15 5 5 15");

export const BackspaceIcon: React.FC = () => outline("M7.5 4.5h9v11h-9L3 10Z", "M10 8l4 4", "M14 8l-4 4");

export const ConsultIcon: React.FC = () => outline("M3.5 4.5h13v8.5H10l-3.5 3v-3h-3Z", "M7 8.7h.01", "M10 8.7h.01", "M13 8.7h.01");

export const CalendarIcon: React.FC = () => outline("M3.5 5.5h13v11h-13Z", "M3.5 8.5h13", "M7 3.5v3", "M13 3.5v3");

export const BackIcon: React.FC = () => <Pointing paths={["M12 5l-5 5 5 5"]} />;

export const ForwardIcon: React.FC = () => <Pointing paths={["M8 5l5 5-5 5"]} />;

/** Three of the knobs that settings are. */
export const SettingsIcon: React.FC = () =>
  outline("M3.5 6.5h7", "M14.5 6.5h2", "M12.5 4.5v4", "M3.5 13.5h2", "M9.5 13.5h7", "M7.5 11.5v4");

export const ScriptIcon: React.FC = () => outline("M3.5 4.5h13v9H9l-3.5 3v-3h-2Z", "M7 7.5h6", "M7 10.5h3.5");
/** The arrow of a call that came in. */
export const CallInIcon: React.FC = () => <Pointing paths={["M15.5 4.5 5 15", "M5 8v7h7"]} />;

/** The arrow of a call that went out. */
export const CallOutIcon: React.FC = () => <Pointing paths={["M4.5 15.5 15 5", "M8 5h7v7"]} />;

/** The arrow of a call that nobody answered. */
export const CallMissedIcon: React.FC = () => <Pointing paths={["M3.5 6.5l6.5 6.5 6.5-6.5", "M3.5 12V6.5H9"]} />;
