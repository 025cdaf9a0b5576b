import * as React from "react";
import { Button, Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import type { CallPreview } from "@telephony/contracts";
import { useSoftphoneText } from "../context/softphoneContext";
import { useSingleLine } from "./singleLine.styles";

export interface SkipButtonProps {
  preview: CallPreview | null | undefined;
  disabled: boolean;
  /** Called with one of the preview's reasons, "" for none. */
  onSkip: (reason: string) => void;
}

/** Skips the call that is previewed: at once where there are no reasons, else with the one that is chosen. */
export const SkipButton: React.FC<SkipButtonProps> = ({ preview, disabled, onSkip }) => {
  const line = useSingleLine();
  const text = useSoftphoneText();
  const reasons = [...new Set(preview?.skipReasons ?? [])];
  if (reasons.length === 0) {
    return (
      <Button className={line.wide} disabled={disabled} onClick={() => onSkip("")}>
        {text("Preview_Skip")}
      </Button>
    );
  }
  return (
    <Menu positioning="below-start">
      <MenuTrigger disableButtonEnhancement>
        <MenuButton className={line.wide} disabled={disabled}>
          {text("Preview_Skip")}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {reasons.map((reason) => (
            <MenuItem key={reason} onClick={() => onSkip(reason)}>
              {reason}
            </MenuItem>
          ))}
          {preview?.skipNeedsReason !== true && <MenuItem onClick={() => onSkip("")}>{text("Preview_SkipNoReason")}</MenuItem>}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
};
