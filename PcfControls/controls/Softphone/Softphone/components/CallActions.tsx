import * as React from "react";
import { Button, ToggleButton, makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import type { AgentCommandName, CallMessage, PopDecision } from "@telephony/contracts";
import { HangUpIcon, HoldIcon, KeypadIcon, OpenIcon, PhoneIcon, ResumeIcon, TransferIcon } from "@telephony/ui";
import type { Commands } from "../hooks/useCommands";
import { useIsLive, useSoftphoneText } from "../context/softphoneContext";
import { Keypad } from "./Keypad";
import { TransferPanel } from "./TransferPanel";

const useStyles = makeStyles({
  rows: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  row: { display: "flex", flexWrap: "wrap", ...shorthands.gap(tokens.spacingHorizontalS) },
  wide: { flexGrow: 1, flexBasis: "84px", minWidth: "auto" },
  answer: {
    backgroundColor: tokens.colorPaletteGreenBackground3,
    ":hover": { backgroundColor: tokens.colorPaletteGreenForeground1 },
    ":hover:active": { backgroundColor: tokens.colorPaletteGreenForeground1 },
  },
  release: {
    backgroundColor: tokens.colorPaletteRedBackground3,
    ":hover": { backgroundColor: tokens.colorPaletteRedForeground1 },
    ":hover:active": { backgroundColor: tokens.colorPaletteRedForeground1 },
  },
});

type Panel = "none" | "transfer" | "keypad";

export interface CallActionsProps {
  call: CallMessage;
  commands: Commands;
  decision: PopDecision | null;
  onOpen: (decision: PopDecision) => void;
}

type Press = (name: AgentCommandName) => { disabled: boolean; onClick: () => void };

const opens = (decision: PopDecision | null): decision is PopDecision =>
  decision !== null && ["form", "new", "url"].includes(decision.kind);

function releaseKey(call: CallMessage): "Call_Reject" | "Call_Cancel" | "Call_HangUp" {
  if (call.state === "incoming") {
    return "Call_Reject";
  }
  return call.state === "start" || call.state === "ringing" ? "Call_Cancel" : "Call_HangUp";
}

/** Answer and hang up: the two that must be found without looking. */
const MainRow: React.FC<{ call: CallMessage; press: Press }> = ({ call, press }) => {
  const styles = useStyles();
  const text = useSoftphoneText();
  const can = (name: AgentCommandName): boolean => call.allowed.includes(name);
  if (!can("answer") && !can("release")) {
    return null;
  }
  return (
    <div className={styles.row}>
      {can("answer") && (
        <Button
          appearance="primary"
          className={mergeClasses(styles.wide, !press("answer").disabled && styles.answer)}
          icon={<PhoneIcon />}
          {...press("answer")}
        >
          {text("Call_Answer")}
        </Button>
      )}
      {can("release") && (
        <Button
          appearance="primary"
          className={mergeClasses(styles.wide, !press("release").disabled && styles.release)}
          icon={<HangUpIcon />}
          {...press("release")}
        >
          {text(releaseKey(call))}
        </Button>
      )}
    </div>
  );
};

interface MoreRowProps extends CallActionsProps {
  press: Press;
  panel: Panel;
  onPanel: (panel: Panel) => void;
}

/** Hold, transfer, keypad and the record. */
const MoreRow: React.FC<MoreRowProps> = ({ call, decision, onOpen, press, panel, onPanel }) => {
  const styles = useStyles();
  const text = useSoftphoneText();
  const isLive = useIsLive();
  const can = (...names: AgentCommandName[]): boolean => names.some((name) => call.allowed.includes(name));
  const toggle = (wanted: Panel): { checked: boolean; disabled: boolean; onClick: () => void } => ({
    disabled: !isLive,
    checked: panel === wanted,
    onClick: () => onPanel(panel === wanted ? "none" : wanted),
  });
  return (
    <div className={styles.row}>
      {can("holdResume") && (
        <Button size="small" className={styles.wide} icon={call.state === "hold" ? <ResumeIcon /> : <HoldIcon />} {...press("holdResume")}>
          {text(call.state === "hold" ? "Call_Resume" : "Call_Hold")}
        </Button>
      )}
      {can("transferBlind", "transferConsult", "transferComplete", "conference") && (
        <ToggleButton size="small" className={styles.wide} icon={<TransferIcon />} {...toggle("transfer")}>
          {text("Call_Transfer")}
        </ToggleButton>
      )}
      {can("sendDtmf") && (
        <ToggleButton size="small" className={styles.wide} icon={<KeypadIcon />} {...toggle("keypad")}>
          {text("Call_Keypad")}
        </ToggleButton>
      )}
      {opens(decision) && (
        <Button size="small" className={styles.wide} icon={<OpenIcon />} onClick={() => onOpen(decision)}>
          {text(decision.kind === "url" ? "Call_OpenPage" : "Call_OpenRecord")}
        </Button>
      )}
    </div>
  );
};

/** What can be done with a call now: the buttons that the connector allows, and their panels. */
export const CallActions: React.FC<CallActionsProps> = (props) => {
  const { call, commands } = props;
  const styles = useStyles();
  const text = useSoftphoneText();
  const isLive = useIsLive();
  const [panel, setPanel] = React.useState<Panel>("none");
  const disabled = !isLive || commands.pending !== null;
  const press: Press = (name) => ({ disabled, onClick: () => void commands.run({ name, callKey: call.callKey }) });
  return (
    <div className={styles.rows}>
      <MainRow call={call} press={press} />
      <MoreRow {...props} press={press} panel={panel} onPanel={setPanel} />
      {panel === "transfer" && <TransferPanel call={call} commands={commands} disabled={disabled} />}
      {panel === "keypad" && call.allowed.includes("sendDtmf") && (
        <Keypad
          label={text("Call_Keypad")}
          keyLabel={(key) => text("Call_SendTone", key)}
          disabled={!isLive}
          onKey={(digits) => void commands.run({ name: "sendDtmf", callKey: call.callKey, digits })}
        />
      )}
    </div>
  );
};
