import * as React from "react";
import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger, makeStyles } from "@fluentui/react-components";
import type { CallMessage, OutcomeRow } from "@telephony/contracts";
import { messageOf, outcomesFor, useTelephony } from "@telephony/hub-client";
import type { TelephonySession } from "@telephony/hub-client";
import { CheckIcon, useText } from "@telephony/ui";
import type { Host } from "../context/paneContext";
import type { TextKey } from "../context/textKeys";
import { Notice } from "./Notice";

const useStyles = makeStyles({ button: { minWidth: "fit-content", whiteSpace: "nowrap" } });

const noOutcomes: readonly OutcomeRow[] = [];

/** Gives the call its outcome. One that asks for a time is given in the softphone, which has the calendar. */
export const OutcomeMenu: React.FC<{ session: TelephonySession; host: Host; call: CallMessage }> = ({ session, host, call }) => {
  const styles = useStyles();
  const text = useText<TextKey>();
  const outcomes = outcomesFor(useTelephony(session, (state) => state.context?.outcomes) ?? noOutcomes, call);
  const given = useTelephony(session, (state) => state.outcomes[call.callKey]?.result ?? "");
  const [failure, setFailure] = React.useState("");
  if (outcomes.length === 0 || call.dtCallId === "") {
    return null;
  }
  const choose = async ({ name, asksForRetryTime }: OutcomeRow): Promise<void> => {
    if (asksForRetryTime) {
      host.showSoftphone();
      return;
    }
    try {
      await session.setOutcome(call, name, null);
      setFailure("");
    } catch (error) {
      setFailure(messageOf(error));
    }
  };
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton size="small" className={styles.button}>
            {given === "" ? text("Pane_Outcome") : given}
          </MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {outcomes.map((outcome) => (
              <MenuItem key={outcome.id} icon={outcome.name === given ? <CheckIcon /> : undefined} onClick={() => void choose(outcome)}>
                {outcome.asksForRetryTime ? text("Pane_OutcomeWithTime", outcome.name) : outcome.name}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      {failure !== "" && <Notice intent="error" sentence={failure} />}
    </>
  );
};
