import * as React from "react";
import { Field, Switch } from "@fluentui/react-components";
import { useStored } from "@telephony/hub-client";
import { useSoftphoneText, useSurroundings } from "../context/softphoneContext";

/** Whether a ringing call is told on the desktop; the browser is asked when the agent switches it on, and not before. */
export const NotifySettings: React.FC = () => {
  const { ringing } = useSurroundings();
  const text = useSoftphoneText();
  const permission = useStored(ringing.permission, (known) => known);
  const isWanted = useStored(ringing.settings, (settings) => settings.notifies);
  return (
    <Field hint={permission === "granted" ? undefined : text(`Notify_${permission}`)}>
      <Switch
        label={text("Notify_Switch")}
        checked={isWanted && permission === "granted"}
        disabled={permission === "unsupported"}
        onChange={(_event, { checked }) => void ringing.notify(checked)}
      />
    </Field>
  );
};
