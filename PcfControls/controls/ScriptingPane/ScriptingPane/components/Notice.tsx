import * as React from "react";
import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";

export interface NoticeProps {
  sentence: string;
  intent?: "info" | "warning" | "error";
  /** What can be done; without it the notice has no button. */
  action?: string;
  onAct?: () => void;
}

/** A sentence above the script, with at most one button. */
export const Notice: React.FC<NoticeProps> = ({ sentence, intent = "info", action, onAct }) => (
  <div role={intent === "info" ? "status" : "alert"}>
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>{sentence}</MessageBarBody>
      {action !== undefined && (
        <MessageBarActions>
          <Button size="small" onClick={onAct}>
            {action}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  </div>
);
