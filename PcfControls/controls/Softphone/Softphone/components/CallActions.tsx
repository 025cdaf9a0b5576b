import * as React from "react";
import { Button, ToggleButton, makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import type { AgentCommandName, CallMessage, PopDecision } from "@telephony/contracts";
import { isOutgoing } from "@telephony/hub-client";
import { ConsultIcon, HangUpIcon, HoldIcon, KeypadIcon, OpenIcon, PhoneIcon, ResumeIcon, TransferIcon } from "@telephony/ui";
import type { Commands } from "../hooks/useCommands";
import { useIsLive, useSelected, useSoftphoneText } from "../context/softphoneContext";
import type { TextKey } from "../context/textKeys";
import { useShortcutHint } from "../shortcuts/ShortcutsProvider";
import { JoinRow } from "./JoinRow";
import { PassOnPanel } from "./PassOnPanel";
import { useSingleLine } from "./singleLine.styles";
import { TonePad } from "./TonePad";

/** Under the pointer: darker, with white words that are read in the dark theme, too. */
const pressed = "brightness(0.9)";

const useStyles = makeStyles({
  rows: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  row: { display: "flex", flexWrap: "wrap", ...shorthands.gap(tokens.spacingHorizontalS) },
  main: { flexBasis: "84px" },
  answer: {
    backgroundColor: tokens.colorPaletteGreenBackground3,
    ":hover": { backgroundColor: tokens.colorPaletteGreenBackground3, filter: pressed },
    ":hover:active": { backgroundColor: tokens.colorPaletteGreenBackground3, filter: pressed },
  },
  release: {
    backgroundColor: tokens.colorPaletteRedBackground3,
    ":hover": { backgroundColor: tokens.colorPaletteRedBackground3, filter: pressed },
    ":hover:active": { backgroundColor: tokens.colorPaletteRedBackground3, filter: pressed },
  },
});

type Panel = "none" | "transferConsult" | "transferBlind" | "sendDtmf";

export interface CallActionsProps {
  call: CallMessage;
  commands: Commands;
  decision: PopDecision | null;
  onOpen: (decision: PopDecision) => void;
}

type Press = (name: AgentCommandName) => { disabled: boolean; onClick: () => void };

const openTexts: Partial<Record<string, TextKey>> = { form: "Call_OpenRecord", new: "Call_NewRecord", url: "Call_OpenPage" };

function releaseKey(call: CallMessage): "Call_Reject" | "Call_Cancel" | "Call_HangUp" {
  if (call.state === "incoming") {
    return "Call_Reject";
  }
  return call.state === "start" || call.state === "ringing" ? "Call_Cancel" : "Call_HangUp";
}

/** Answer and hang up: the two that must be found without looking. */
const MainRow: React.FC<{ call: CallMessage; press: Press }> = ({ call, press }) => {
  const styles = useStyles();
  const line = useSingleLine();
  const text = useSoftphoneText();
  const can = (name: AgentCommandName): boolean => call.allowed.includes(name);
  const answer = { ...press("answer"), ...useShortcutHint("answer", call.callKey) };
  const release = { ...press("release"), ...useShortcutHint("release", call.callKey) };
  if (!can("answer") && !can("release")) {
    return null;
  }
  return (
    <div className={styles.row}>
      {can("answer") && (
        <Button
          appearance="primary"
          className={mergeClasses(line.wide, styles.main, !answer.disabled && styles.answer)}
          icon={<PhoneIcon />}
          {...answer}
        >
          {text("Call_Answer")}
        </Button>
      )}
      {can("release") && (
        <Button
          appearance="primary"
          className={mergeClasses(line.wide, styles.main, !release.disabled && styles.release)}
          icon={<HangUpIcon />}
          {...release}
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

const panels = [
  { name: "transferConsult", label: "Call_Consult", icon: <ConsultIcon /> },
  { name: "transferBlind", label: "Call_Transfer", icon: <TransferIcon /> },
  { name: "sendDtmf", label: "Call_Keypad", icon: <KeypadIcon /> },
] as const;

/** What hold and resume do now. In a consultation they change over, unless that cannot be: then the colleague goes. */
function useHoldKey(call: CallMessage): TextKey {
  const endsConsultation = useSelected(({ calls }) =>
    calls.some((other) => {
      const isAsked = other.callKey !== call.callKey && other.about !== "" && isOutgoing(other);
      return isAsked && (other.state === "ringing" || other.state === "talk") && !other.allowed.includes("swap");
    }),
  );
  if (call.state !== "hold") {
    return "Call_Hold";
  }
  return endsConsultation && call.about === "" ? "Call_CancelAndResume" : "Call_Resume";
}

/** Hold, consult, transfer, keypad and the record. */
const MoreRow: React.FC<MoreRowProps> = ({ call, decision, onOpen, press, panel, onPanel }) => {
  const styles = useStyles();
  const line = useSingleLine();
  const text = useSoftphoneText();
  const isLive = useIsLive();
  const openKey = openTexts[decision?.kind ?? ""];
  const holdKey = useHoldKey(call);
  const holdHint = useShortcutHint("holdResume", call.callKey);
  return (
    <div className={styles.row}>
      {call.allowed.includes("holdResume") && (
        <Button
          size="small"
          className={line.wide}
          icon={call.state === "hold" ? <ResumeIcon /> : <HoldIcon />}
          {...press("holdResume")}
          {...holdHint}
        >
          {text(holdKey)}
        </Button>
      )}
      {panels
        .filter(({ name }) => call.allowed.includes(name))
        .map(({ name, label, icon }) => (
          <ToggleButton
            key={name}
            size="small"
            className={line.wide}
            icon={icon}
            disabled={!isLive}
            checked={panel === name}
            onClick={() => onPanel(panel === name ? "none" : name)}
          >
            {text(label)}
          </ToggleButton>
        ))}
      {decision !== null && openKey !== undefined && (
        <Button size="small" className={line.wide} icon={<OpenIcon />} onClick={() => onOpen(decision)}>
          {text(openKey)}
        </Button>
      )}
    </div>
  );
};

/** What can be done with a call now: the buttons that the connector allows, and their panels. */
export const CallActions: React.FC<CallActionsProps> = (props) => {
  const { call, commands } = props;
  const styles = useStyles();
  const isLive = useIsLive();
  const [panel, setPanel] = React.useState<Panel>("none");
  const [sent, setSent] = React.useState("");
  const disabled = !isLive || commands.pending !== null;
  const press: Press = (name) => ({ disabled, onClick: () => void commands.run({ name, callKey: call.callKey }) });
  const shown = panel !== "none" && call.allowed.includes(panel) ? panel : "none";
  return (
    <div className={styles.rows}>
      <MainRow call={call} press={press} />
      <JoinRow call={call} commands={commands} disabled={disabled} />
      <MoreRow {...props} press={press} panel={shown} onPanel={setPanel} />
      {(shown === "transferConsult" || shown === "transferBlind") && (
        <PassOnPanel key={shown} way={shown} call={call} commands={commands} disabled={disabled} onDone={() => setPanel("none")} />
      )}
      {shown === "sendDtmf" && <TonePad call={call} sent={sent} onSent={(key) => setSent((before) => before + key)} />}
    </div>
  );
};
