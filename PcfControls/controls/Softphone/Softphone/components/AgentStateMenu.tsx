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
  shorthands,
  tokens,
} from "@fluentui/react-components";
import type { AgentMessage, AgentState } from "@telephony/contracts";
import type { CommandRequest } from "@telephony/hub-client";
import { RunningTime } from "@telephony/ui";
import { useCommands } from "../hooks/useCommands";
import { useIsLive, useSelected, useSoftphoneText } from "../context/softphoneContext";
import { FailureBar } from "./FailureBar";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", alignItems: "flex-end" },
  failure: { gridColumnStart: 1, gridColumnEnd: 4, marginTop: tokens.spacingVerticalS },
  dot: { display: "inline-block", width: "10px", height: "10px", ...shorthands.borderRadius(tokens.borderRadiusCircular) },
  loggedIn: { backgroundColor: tokens.colorNeutralStroke1 },
  ready: { backgroundColor: tokens.colorPaletteGreenBackground3 },
  away: { backgroundColor: tokens.colorPaletteYellowBackground3 },
  notReady: { backgroundColor: tokens.colorPaletteRedBackground3 },
  loggedOut: { backgroundColor: tokens.colorNeutralForeground3 },
  time: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, paddingRight: tokens.spacingHorizontalXS },
});

const StateDot: React.FC<{ state: AgentState }> = ({ state }) => {
  const styles = useStyles();
  return <span className={mergeClasses(styles.dot, styles[state])} aria-hidden="true" />;
};

function useChoices(): { label: string; state: AgentState; request: CommandRequest }[] {
  const text = useSoftphoneText();
  const capabilities = useSelected((state) => state.connector?.capabilities);
  const reasons = useSelected((state) => state.context?.notReadyReasons) ?? [];
  const canBe = (name: "ready" | "notReady"): boolean => capabilities?.includes(name) === true;
  return [
    ...(canBe("ready") ? [{ label: text("Agent_GoReady"), state: "ready" as const, request: { name: "ready" as const } }] : []),
    ...(canBe("notReady") ? [{ label: text("Agent_GoNotReady"), state: "notReady" as const, request: { name: "notReady" as const } }] : []),
    ...(canBe("notReady") ? reasons : []).map((reason) => ({
      label: text("Agent_GoNotReadyReason", reason),
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

/** The agent's state with its colour, and the states that can be chosen. */
export const AgentStateMenu: React.FC = () => {
  const styles = useStyles();
  const text = useSoftphoneText();
  const agent = useSelected((state) => state.agent);
  const clockOffsetMs = useSelected((state) => state.clockOffsetMs);
  const isLive = useIsLive();
  const { run, pending, failure, fail } = useCommands();
  const choices = useChoices();
  const stateText = useStateText(agent);
  return (
    <>
      <div className={styles.root}>
        <Menu positioning="below-end">
          <MenuTrigger disableButtonEnhancement>
            <MenuButton
              size="small"
              icon={<StateDot state={agent?.state ?? "loggedOut"} />}
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
        {agent !== null && (
          <span className={styles.time}>
            <RunningTime since={agent.since} clockOffsetMs={clockOffsetMs} label={text("Agent_StateSince")} />
          </span>
        )}
      </div>
      {failure !== "" && (
        <div className={styles.failure}>
          <FailureBar failure={failure} onDismiss={() => fail("")} />
        </div>
      )}
    </>
  );
};
