import * as React from "react";
import { Button, Caption1, Subtitle1, mergeClasses } from "@fluentui/react-components";
import { DismissIcon, PhoneText } from "@telephony/ui";
import { callerTitle, isNumber, reasonText } from "../context/callTexts";
import { useSelected, useSoftphoneText, useSurroundings } from "../context/softphoneContext";
import { CallerDetails } from "./CallerDetails";
import { useCallCardStyles } from "./CallCard.styles";
import { useTwoLines } from "./twoLines.styles";

/** The dialled call that reached nobody, and why: it stays until the agent has read it or another call comes. */
export const UnreachedCard: React.FC = () => {
  const styles = useCallCardStyles();
  const twoLines = useTwoLines();
  const text = useSoftphoneText();
  const { session } = useSurroundings();
  const call = useSelected(({ unreached, lateFailure }) => (lateFailure?.callKey === unreached?.callKey ? null : unreached));
  if (call === null) {
    return null;
  }
  const title = callerTitle(call, text);
  return (
    <article aria-label={text("Unreached_Name", title)} className={styles.card}>
      <span className={styles.stripe} />
      <div className={styles.top}>
        <Caption1 className={styles.queue}>{text(`CallDirection_${call.direction}`)}</Caption1>
        <Button
          appearance="transparent"
          size="small"
          icon={<DismissIcon />}
          aria-label={text("Unreached_Dismiss")}
          onClick={() => session.dismissUnreached()}
        />
      </div>
      <div className={styles.who}>
        <Subtitle1 as="h3" className={mergeClasses(styles.name, twoLines.text)} title={title}>
          <PhoneText isNumber={isNumber(title)}>{title}</PhoneText>
        </Subtitle1>
        <CallerDetails call={call} className={mergeClasses(styles.details, twoLines.text)} />
        <Caption1 className={styles.reason}>{reasonText(call, text)}</Caption1>
      </div>
    </article>
  );
};
