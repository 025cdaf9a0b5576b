import * as React from "react";
import { makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import { useText } from "@telephony/ui";
import type { TextKey } from "../context/textKeys";
import { useFrame } from "../hooks/useFrame";
import { useLiveCall } from "../hooks/useScriptedCall";
import { useSteadyAddress } from "../hooks/useSteadyAddress";
import { Foreign, NotShown, obstacleOf } from "./Obstacles";
import { CallBar } from "./CallBar";
import { NotesBar } from "./NotesBar";
import { Notice } from "./Notice";
import type { ScriptPageProps } from "./ScriptPage";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    width: "100%",
    height: "100%",
    minHeight: "480px",
    boxSizing: "border-box",
    textAlign: "start",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  // A form gives its controls no height of their own.
  pane: { minHeight: "70vh" },
  frame: {
    display: "block",
    flexGrow: 1,
    width: "100%",
    minHeight: "240px",
    boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground1,
    ...shorthands.border(tokens.strokeWidthThin, "solid", tokens.colorNeutralStroke2),
    ...shorthands.borderRadius(tokens.borderRadiusMedium),
  },
});

/**
 * Script pages are made by the customer and may redirect to a form of this app (cts_dtAssociatedPhonecall does), so they run scripts
 * with their own origin; what they may not do is take the whole window away from the agent.
 */
const sandbox = "allow-scripts allow-same-origin allow-forms allow-popups allow-modals allow-downloads";

/** The script's page, who is on the line above it, and what keeps it from the screen. */
export const ScriptView: React.FC<ScriptPageProps & { label: string; wanted: string }> = ({ label, wanted, ...props }) => {
  const { session, host, callKey, place } = props;
  const styles = useStyles();
  const text = useText<TextKey>();
  const call = useLiveCall(session, callKey);
  const guarded = place === "pane" ? callKey : "";
  const frame = useFrame(guarded, host.write);
  const { address, isOutdated, renew } = useSteadyAddress(wanted, frame.isTouched);
  const [blocked, setBlocked] = React.useState("");
  React.useEffect(() => host.onBlocked(address, () => setBlocked(address)), [host, address]);
  const obstacle = blocked === address ? "policy" : obstacleOf(address, host.clientUrl);
  return (
    <div className={mergeClasses(styles.root, place === "pane" && styles.pane)}>
      {place === "pane" && <CallBar session={session} host={host} call={call} callKey={callKey} label={label} />}
      <NotesBar session={session} host={host} call={call} callKey={callKey} place={place} notes={frame.notes} save={frame.save} />
      {isOutdated && <Notice sentence={text("Script_Outdated")} action={text("Script_Renew")} onAct={renew} />}
      {obstacle === null ? (
        <>
          <Foreign address={address} host={host} />
          <iframe
            key={address}
            ref={frame.ref}
            className={styles.frame}
            title={text("Script_Title", label)}
            src={address}
            sandbox={sandbox}
          />
        </>
      ) : (
        <NotShown obstacle={obstacle} address={address} host={host} />
      )}
    </div>
  );
};
