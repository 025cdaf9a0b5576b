import * as React from "react";
import { Button, Tooltip } from "@fluentui/react-components";
import type { FormattedNumber } from "@telephony/ui";
import { momentFormat, PhoneIcon, useLanguage, useText } from "@telephony/ui";
import type { CallCount } from "../context/callHistory";
import type { Surroundings } from "../context/surroundings";
import type { TextKey } from "../context/textKeys";
import { useCallCount } from "../hooks/useCallCount";

/** Of another year the year counts, too. */
function dayOf(moment: Date, locale: string | undefined): string {
  const isThisYear = moment.getFullYear() === new Date().getFullYear();
  return momentFormat(locale, { day: "numeric", month: "short", ...(isThisYear ? {} : { year: "numeric" }) })(moment);
}

const Count: React.FC<{ count: CallCount }> = ({ count: { calls, lastOn } }) => {
  const text = useText<TextKey>();
  const { locale } = useLanguage();
  const day = lastOn === null ? "" : dayOf(lastOn, locale);
  return <div>{calls === 0 ? text("Calls_None") : calls === 1 ? text("Calls_One", day) : text("Calls_Many", calls, day)}</div>;
};

export interface CallButtonProps {
  surroundings: Surroundings;
  number: FormattedNumber;
  isDialling: boolean;
  onCall: () => void;
}

/** Calls the number. Who points at it, or reaches it with the keyboard, reads how often there were calls: nothing is asked before. */
export const CallButton: React.FC<CallButtonProps> = ({ surroundings, number, isDialling, onCall }) => {
  const text = useText<TextKey>();
  const { count, ask, forget } = useCallCount(surroundings, number.e164);
  const label = text(isDialling ? "Call_Dialling" : "Call_Number", number.text);
  const content = (
    <>
      <div>
        <bdi>{label}</bdi>
      </div>
      {count !== null && <Count count={count} />}
    </>
  );
  const call = (): void => {
    forget();
    onCall();
  };
  return (
    <Tooltip
      relationship="description"
      content={content}
      onVisibleChange={(_event, { visible }) => (visible ? ask() : undefined)}
      withArrow
    >
      <Button appearance="subtle" icon={<PhoneIcon />} aria-label={label} disabledFocusable={isDialling} onClick={call} />
    </Tooltip>
  );
};
