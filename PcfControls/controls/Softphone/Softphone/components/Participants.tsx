import * as React from "react";
import { Button, Caption1, makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import type { CallMessage, CallParticipant } from "@telephony/contracts";
import { PhoneText } from "@telephony/ui";
import { isNumber, participantName } from "../context/callTexts";
import type { Commands } from "../hooks/useCommands";
import { useIsLive, useSoftphoneText } from "../context/softphoneContext";
import { useSingleLine } from "./singleLine.styles";
import { useTwoLines } from "./twoLines.styles";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS },
  list: { listStyleType: "none", ...shorthands.margin(0), ...shorthands.padding(0) },
  row: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS, minHeight: "28px" },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
});

/** Who is in a conference, and a way to let somebody go. Nothing in a call of two. */
export const Participants: React.FC<{ call: CallMessage; commands: Commands }> = ({ call, commands }) => {
  const styles = useStyles();
  const line = useSingleLine();
  const twoLines = useTwoLines();
  const text = useSoftphoneText();
  const isLive = useIsLive();
  if (call.participants.length === 0) {
    return null;
  }
  const canDrop = call.allowed.includes("dropParticipant");
  const drop = ({ id }: CallParticipant): void => void commands.run({ name: "dropParticipant", callKey: call.callKey, participantId: id });
  return (
    <div className={styles.root}>
      <Caption1>{text("Call_Participants")}</Caption1>
      <ul aria-label={text("Call_Participants")} className={styles.list}>
        <li className={styles.row}>{text("Call_You")}</li>
        {call.participants.map((participant) => (
          <li key={participant.id} className={styles.row}>
            <span className={mergeClasses(styles.name, twoLines.text)} title={participantName(participant, call, text)}>
              <PhoneText isNumber={isNumber(participantName(participant, call, text))}>
                {participantName(participant, call, text)}
              </PhoneText>
            </span>
            {canDrop && (
              <Button
                size="small"
                className={line.button}
                disabled={!isLive || commands.pending !== null}
                aria-label={text("Call_Drop", participantName(participant, call, text))}
                onClick={() => drop(participant)}
              >
                {text("Call_DropShort")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
};
