import * as React from "react";
import { Button, Caption1, Field, Select, Slider, Switch } from "@fluentui/react-components";
import { useStored } from "@telephony/hub-client";
import type { AudioDevice } from "@telephony/hub-client";
import { useSoftphoneText, useSurroundings } from "../context/softphoneContext";
import type { TextKey } from "../context/textKeys";

const noDevices: readonly AudioDevice[] = [];

/** What is to be known of the devices to choose from. */
function deviceHint(choosesDevice: boolean, devices: readonly AudioDevice[], chosen: string): TextKey | null {
  if (!choosesDevice) {
    return "Ring_DeviceFixed";
  }
  if (devices.length === 0) {
    return "Ring_DeviceHidden";
  }
  return chosen === "" || devices.some(({ id }) => id === chosen) ? null : "Ring_DeviceGone";
}

/** Where the ring is heard. */
const DeviceField: React.FC = () => {
  const { ringing } = useSurroundings();
  const text = useSoftphoneText();
  const { sound } = ringing;
  const chosen = useStored(ringing.settings, ({ deviceId }) => deviceId);
  const [devices, setDevices] = React.useState(noDevices);
  React.useEffect(() => sound.watchDevices(setDevices), [sound]);
  const hint = deviceHint(sound.choosesDevice, devices, chosen);
  return (
    <Field label={text("Ring_Device")} hint={hint === null ? undefined : text(hint)}>
      <Select
        value={devices.some(({ id }) => id === chosen) ? chosen : ""}
        disabled={hint === "Ring_DeviceFixed" || hint === "Ring_DeviceHidden"}
        onChange={(_event, { value }) => ringing.change({ deviceId: value })}
      >
        <option value="">{text("Ring_DeviceDefault")}</option>
        {(sound.choosesDevice ? devices : noDevices).map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
};

/** Whether, how loud and where this browser rings. */
export const RingSettings: React.FC = () => {
  const { ringing } = useSurroundings();
  const text = useSoftphoneText();
  const { rings, volume } = useStored(ringing.settings, (settings) => settings);
  if (!ringing.sound.isSupported) {
    return <Caption1>{text("Ring_Unsupported")}</Caption1>;
  }
  return (
    <>
      <Switch label={text("Ring_Switch")} checked={rings} onChange={(_event, { checked }) => ringing.change({ rings: checked })} />
      <Field label={text("Ring_Volume")}>
        <Slider min={0} max={100} value={volume} onChange={(_event, { value }) => ringing.change({ volume: value })} />
      </Field>
      <DeviceField />
      <Button onClick={() => ringing.test()}>{text("Ring_Test")}</Button>
    </>
  );
};
