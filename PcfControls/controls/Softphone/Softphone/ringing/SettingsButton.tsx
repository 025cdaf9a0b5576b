import * as React from "react";
import { Button, Caption1, Popover, PopoverSurface, PopoverTrigger, makeStyles, tokens } from "@fluentui/react-components";
import { SettingsIcon } from "@telephony/ui";
import { useSelected, useSoftphoneText } from "../context/softphoneContext";
import { NotifySettings } from "./NotifySettings";
import { RingSettings } from "./RingSettings";

const useStyles = makeStyles({
  surface: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    width: "280px",
    maxWidth: "calc(100vw - 24px)",
    maxHeight: "calc(100vh - 80px)",
    overflowY: "auto",
    boxSizing: "border-box",
    textAlign: "start",
    "& > *": { flexShrink: 0 },
  },
});

/** Opens what each browser has of its own. A call that begins to ring closes it: Answer is always in reach. */
export const SettingsButton: React.FC = () => {
  const styles = useStyles();
  const text = useSoftphoneText();
  const [isOpen, setIsOpen] = React.useState(false);
  const ringing = useSelected((state) => state.calls.filter((call) => call.state === "incoming").length);
  const before = React.useRef(ringing);
  React.useEffect(() => {
    if (ringing > before.current) {
      setIsOpen(false);
    }
    before.current = ringing;
  }, [ringing]);
  return (
    <Popover trapFocus positioning="below-end" open={isOpen} onOpenChange={(_event, data) => setIsOpen(data.open)}>
      <PopoverTrigger disableButtonEnhancement>
        <Button size="small" appearance="subtle" icon={<SettingsIcon />} aria-label={text("Settings_Name")} title={text("Settings_Name")} />
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={text("Settings_Name")}>
        <RingSettings />
        <NotifySettings />
        <Caption1>{text("Settings_Where")}</Caption1>
      </PopoverSurface>
    </Popover>
  );
};
