import * as React from "react";
import { Caption1 } from "@fluentui/react-components";
import type { CallMessage } from "@telephony/contracts";
import { PhoneText } from "@telephony/ui";
import { callerDetails } from "../context/callTexts";
import { useSoftphoneText } from "../context/softphoneContext";

/** The number, and what the phone network calls the caller, where the title above says something else. */
export const CallerDetails: React.FC<{ call: CallMessage; className?: string }> = ({ call, className }) => {
  const text = useSoftphoneText();
  return (
    <Caption1 className={className}>
      {callerDetails(call, text).map(({ words, isNumber }, place) => (
        <React.Fragment key={words}>
          {place > 0 && " · "}
          <PhoneText isNumber={isNumber}>{words}</PhoneText>
        </React.Fragment>
      ))}
    </Caption1>
  );
};
