import * as React from "react";
import {
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import type { AgentMessage } from "@telephony/contracts";
import { presenceOf } from "@telephony/hub-client";
import type { CommandRequest, Presence } from "@telephony/hub-client";
import { RunningTime, StateDot } from "@telephony/ui";
import { useCommands } from "../hooks/useCommands";
import { useIsLive, useSelected, useSoftphoneText } from "../context/softphoneContext";
import type { TextKey } from "../context/textKeys";
import { FailureBar } from "./FailureBar";
import { useSingleLine } from "./singleLine.styles";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", alignItems: "flex-end" },
  failure: { gridColumnStart: 1, gridColumnEnd: 4, marginTop: tokens.spacingVerticalS },
  time: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, paddingInlineEnd: tokens.spacingHorizontalXS },
});

interface Choice {
  label: string;
  state: Presence;
  request: CommandRequest;
}

const duringCalls = new Set<Presence>(["ringing", "onCall", "wrapUp"]);

/** What can be chosen. In a call it counts for the calls after it: the queues send none meanwhile. */
function useChoices(isBusy: boolean): Choice[] {
  const text = useSoftphoneText();
  const capabilities = useSelected((state) => state.connector?.capabilities);
  const reasons = useSelected((state) => state.context?.notReadyReasons) ?? [];
  const canBe = (name: "ready" | "notReady"): boolean => capabilities?.includes(name) === true;
  const word = (key: "Agent_GoReady" | "Agent_GoNotReady" | "Agent_GoNotReadyReason"): TextKey => (isBusy ? `${key}After` : key);
  return [
    ...(canBe("ready") ? [{ label: text(word("Agent_GoReady")), state: "ready" as const, request: { name: "ready" as const } }] : []),
    ...(canBe("notReady")
      ? [{ label: text(word("Agent_GoNotReady")), state: "notReady" as const, request: { name: "notReady" as const } }]
      : []),
    ...(canBe("notReady") ? reasons : []).map((reason) => ({
      label: text(word("Agent_GoNotReadyReason"), reason),
      state: "notReady" as const,
      request: { name: "notReady" as const, reason },
    })),
  ];
}

function useStateText(agent: AgentMessage | null): string {
  const text = useSoftphoneText();
  const word = text(agent === null ? "AgentState_unknown" : `AgentState_${agent.state}`);
  return agent?.state === "notReady" && agent.reason !== "" ? agent.reason : word;
}

/** Under the state: since when, and in a call what the agent will be after it, unless that is ready as ever. */
const StateNote: React.FC<{ since: string; then: string }> = ({ since, then }) => {
  const styles = useStyles();
  const line = useSingleLine();
  const text = useSoftphoneText();
  const clockOffsetMs = useSelected((state) => state.clockOffsetMs);
  if (since === "") {
    return null;
  }
  return (
    <span className={mergeClasses(styles.time, line.text)}>
      {then !== "" && `${text("Agent_Then", then)} · `}
      <RunningTime since={since} clockOffsetMs={clockOffsetMs} label={text("Agent_StateSince")} />
    </span>
  );
};

/** What the agent does, with its colour, and the states that can be chosen. */
export const AgentStateMenu: React.FC = () => {
  const styles = useStyles();
  const line = useSingleLine();
  const text = useSoftphoneText();
  const agent = useSelected((state) => state.agent);
  const calls = useSelected((state) => state.calls);
  const isLive = useIsLive();
  const { run, pending, failure, fail } = useCommands();
  const { presence, since } = presenceOf(agent, calls);
  const isBusy = duringCalls.has(presence);
  const choices = useChoices(isBusy);
  const inQueues = useStateText(agent);
  const stateText = isBusy ? text(`AgentState_${presence}`) : inQueues;
  return (
    <>
      <div className={styles.root}>
        <Menu positioning="below-end">
          <MenuTrigger disableButtonEnhancement>
            <MenuButton
              size="small"
              className={line.text}
              icon={<StateDot state={presence} />}
              disabled={!isLive || choices.length === 0 || pending !== null}
              aria-label={text("Agent_State", stateText)}
            >
              {stateText}
            </MenuButton>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {choices.map(({ label, state, request }) => (
                <MenuItem key={label} icon={<StateDot state={state} />} onClick={() => void run(request)}>
                  {label}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
        <StateNote since={since} then={isBusy && agent !== null && agent.state !== "ready" ? inQueues : ""} />
      </div>
      {failure !== "" && (
        <div className={styles.failure}>
          <FailureBar failure={failure} onDismiss={() => fail("")} />
        </div>
      )}
    </>
  );
};
