import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import * as React from "react";
import { useApp } from "../appServices";
import { Icon } from "../ui/icons";
import { useObservable } from "../ui/useObservable";

const intents = ["info", "success", "error", "warning", "info"] as const;

/** The bars that scripts put above every page. */
export function GlobalNotificationBars(): React.ReactElement {
  const { notifications } = useApp();
  const { all } = useObservable(notifications);
  return (
    <>
      {all.map(({ id, level, message, showCloseButton, action }) => (
        <MessageBar key={id} intent={intents[level] ?? "info"}>
          <MessageBarBody>{message}</MessageBarBody>
          <MessageBarActions
            containerAction={
              showCloseButton ? (
                <Button appearance="transparent" aria-label="Close" icon={<Icon name="close" />} onClick={() => notifications.clear(id)} />
              ) : undefined
            }
          >
            {action !== undefined && <Button onClick={action.run}>{action.label}</Button>}
          </MessageBarActions>
        </MessageBar>
      ))}
    </>
  );
}
