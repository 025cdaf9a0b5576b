import * as React from "react";
import { Button, Caption1, Subtitle2, makeStyles, shorthands, tokens } from "@fluentui/react-components";
import { DismissIcon, PhoneIcon, PhoneText } from "@telephony/ui";
import { failureText } from "../hooks/useCommands";
import { useIsLive, useSelected, useSoftphoneText, useSurroundings } from "../context/softphoneContext";
import { useBorrowedFocus } from "../hooks/useBorrowedFocus";
import { FailureBar } from "./FailureBar";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
    ...shorthands.border(tokens.strokeWidthThin, "solid", tokens.colorNeutralStroke1),
    ...shorthands.borderRadius(tokens.borderRadiusMedium),
    ...shorthands.padding(tokens.spacingVerticalM, tokens.spacingHorizontalM),
  },
  head: { display: "flex", alignItems: "flex-start", columnGap: tokens.spacingHorizontalXS },
  title: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  list: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    listStyleType: "none",
    ...shorthands.margin(0),
    ...shorthands.padding(0),
  },
  choice: { width: "100%", justifyContent: "flex-start", textAlign: "start" },
  texts: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere" },
  label: { color: tokens.colorNeutralForeground3 },
});

/** A record's command Call found several numbers: the agent chooses one. The first has the focus, for who has just pressed a button elsewhere. */
export const NumberOffer: React.FC = () => {
  const styles = useStyles();
  const text = useSoftphoneText();
  const { session } = useSurroundings();
  const isLive = useIsLive();
  const offer = useSelected((state) => state.offer);
  const [dialled, setDialled] = React.useState("");
  const [failure, setFailure] = React.useState("");
  const list = React.useRef<HTMLUListElement>(null);
  React.useEffect(() => setFailure(""), [offer]);
  useBorrowedFocus(list, offer);
  if (offer === null) {
    return null;
  }
  async function call(number: string): Promise<void> {
    setDialled(number);
    setFailure("");
    const answer = await session.dialOffered(number);
    setDialled("");
    setFailure(failureText(text, answer));
  }
  const title = text("Offer_Title", offer.name);
  return (
    <section aria-label={title} className={styles.root}>
      <div className={styles.head}>
        <Subtitle2 className={styles.title}>{title}</Subtitle2>
        <Button
          appearance="subtle"
          size="small"
          icon={<DismissIcon />}
          aria-label={text("Failure_Dismiss")}
          onClick={() => session.dismissOffer()}
        />
      </div>
      <ul ref={list} className={styles.list}>
        {offer.numbers.map(({ label, number }) => (
          <li key={`${label} ${number}`}>
            <Button className={styles.choice} icon={<PhoneIcon />} disabled={!isLive || dialled !== ""} onClick={() => void call(number)}>
              <span className={styles.texts}>
                <PhoneText isNumber>{text.number(number)}</PhoneText>
                <Caption1 className={styles.label}>{label}</Caption1>
              </span>
            </Button>
          </li>
        ))}
      </ul>
      <FailureBar failure={failure} onDismiss={() => setFailure("")} />
    </section>
  );
};
