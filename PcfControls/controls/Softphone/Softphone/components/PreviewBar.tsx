import * as React from "react";
import { Button, Caption1, makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import type { AgentCommandName, CallMessage, CallPreview } from "@telephony/contracts";
import type { CommandRequest } from "@telephony/hub-client";
import { PhoneIcon } from "@telephony/ui";
import { tableText } from "../context/callTexts";
import { useIsLive, useSoftphoneText } from "../context/softphoneContext";
import type { Commands } from "../hooks/useCommands";
import { Countdown } from "./Countdown";
import { SkipButton } from "./SkipButton";
import { useSingleLine } from "./singleLine.styles";
import { useTwoLines } from "./twoLines.styles";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  row: { display: "flex", flexWrap: "wrap", ...shorthands.gap(tokens.spacingHorizontalS) },
  // The button stays where it is when its word changes.
  clock: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalM },
  time: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0, rowGap: tokens.spacingVerticalXS },
  facts: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

/** What kind of record the customer is, and for what campaign the call is. */
const PreviewFacts: React.FC<{ preview: CallPreview }> = ({ preview: { customerTable, campaign } }) => {
  const styles = useStyles();
  const twoLines = useTwoLines();
  const text = useSoftphoneText();
  const facts = [customerTable && tableText(customerTable, text), campaign && text("Preview_Campaign", campaign)];
  const words = facts.filter((fact) => fact !== "").join(" · ");
  return words === "" ? null : (
    <Caption1 className={mergeClasses(styles.facts, twoLines.text)} title={words}>
      {words}
    </Caption1>
  );
};

/** The time until the call is dialled, or goes back to the queue. */
const PreviewClock: React.FC<{ preview: CallPreview }> = ({ preview }) => {
  const text = useSoftphoneText();
  return (
    <Countdown
      endsOn={preview.endsOn}
      leftSeconds={preview.leftSeconds}
      wholeMs={preview.seconds * 1000}
      label={text("Preview_Left")}
      caption={(left) => text(preview.dialsAtEnd ? "Preview_DialsIn" : "Preview_ReturnsIn", left)}
    />
  );
};

/** What there is to know and to do before the dialer dials. Only for a call in preview. */
export const PreviewBar: React.FC<{ call: CallMessage; commands: Commands }> = ({ call, commands }) => {
  const styles = useStyles();
  const line = useSingleLine();
  const text = useSoftphoneText();
  const disabled = !useIsLive() || commands.pending !== null;
  if (call.state !== "preview") {
    return null;
  }
  const can = (name: AgentCommandName): boolean => call.allowed.includes(name);
  const run = (request: Omit<CommandRequest, "callKey">): void => void commands.run({ ...request, callKey: call.callKey });
  const clock = can("pause") ? "pause" : "resumePreview";
  return (
    <div className={styles.root}>
      {call.preview && <PreviewFacts preview={call.preview} />}
      <div className={styles.clock}>
        <div className={styles.time}>{call.preview && <PreviewClock preview={call.preview} />}</div>
        {can(clock) && (
          <Button size="small" className={line.button} disabled={disabled} onClick={() => run({ name: clock })}>
            {text(clock === "pause" ? "Wrap_Pause" : "Wrap_Resume")}
          </Button>
        )}
      </div>
      <div className={styles.row}>
        {can("startPreview") && (
          <Button
            appearance="primary"
            className={line.wide}
            icon={<PhoneIcon />}
            disabled={disabled}
            onClick={() => run({ name: "startPreview" })}
          >
            {text("Preview_Start")}
          </Button>
        )}
        {can("skipPreview") && (
          <SkipButton preview={call.preview} disabled={disabled} onSkip={(reason) => run({ name: "skipPreview", reason })} />
        )}
      </div>
    </div>
  );
};
