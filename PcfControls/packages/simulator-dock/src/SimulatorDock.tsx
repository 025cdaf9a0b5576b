import { Badge, Button, MessageBar, MessageBarBody, Text, makeStyles, tokens } from "@fluentui/react-components";
import { DismissIcon, PhoneIcon } from "@telephony/ui";
import * as React from "react";
import { CallerForm } from "./CallerForm";
import { CallList } from "./CallList";
import { PhoneList } from "./PhoneList";
import { useSimulator } from "./useSimulator";

const useStyles = makeStyles({
  toggle: { position: "fixed", left: "12px", bottom: "12px", zIndex: 30, boxShadow: tokens.shadow8 },
  panel: {
    position: "fixed",
    left: "12px",
    bottom: "56px",
    zIndex: 30,
    width: "372px",
    maxHeight: "calc(100% - 120px)",
    overflowY: "auto",
    overflowX: "hidden",
    display: "flex",
    flexDirection: "column",
    rowGap: "16px",
    padding: "16px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow28,
  },
  header: { display: "flex", alignItems: "center", justifyContent: "space-between" },
  hint: { color: tokens.colorNeutralForeground3 },
});

const storageKey = "simulator-dock";

/** A panel for people without a telephone exchange: calls of simulated customers, and the agents' desk phones. */
export function SimulatorDock(): React.ReactElement | null {
  const styles = useStyles();
  const [isOpen, setOpen] = React.useState(() => window.sessionStorage.getItem(storageKey) === "open");
  const { state, error, act } = useSimulator(isOpen);
  if (state === undefined) {
    return null;
  }
  const toggle = (): void => {
    window.sessionStorage.setItem(storageKey, isOpen ? "closed" : "open");
    setOpen(!isOpen);
  };
  return (
    <>
      <Button className={styles.toggle} icon={<PhoneIcon />} aria-expanded={isOpen} onClick={toggle}>
        Simulated callers
        {state.calls.length > 0 && (
          <Badge style={{ marginLeft: 8 }} color="success">
            {state.calls.length}
          </Badge>
        )}
      </Button>
      {isOpen && (
        <section className={styles.panel} aria-label="Simulated callers">
          <div className={styles.header}>
            <Text weight="semibold" size={400}>
              Simulated callers
            </Text>
            <Button appearance="subtle" aria-label="Close" icon={<DismissIcon />} onClick={toggle} />
          </div>
          <Text size={200} className={styles.hint}>
            Call in as a customer, then answer on the desk phone or in the softphone.
          </Text>
          {error !== undefined && (
            <MessageBar intent="error" layout="multiline">
              <MessageBarBody>{error}</MessageBarBody>
            </MessageBar>
          )}
          <CallerForm state={state} act={act} />
          <CallList calls={state.calls} act={act} />
          <PhoneList phones={state.phones} act={act} />
        </section>
      )}
    </>
  );
}
