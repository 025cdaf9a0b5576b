import * as React from "react";
import { Button, Caption1, MessageBar, MessageBarActions, MessageBarBody, Spinner } from "@fluentui/react-components";
import { useSoftphoneText } from "../context/softphoneContext";
import { usePastCallsStyles } from "./PastCalls.styles";

export interface ListStateProps {
  isLoading: boolean;
  /** Why the list could not be read; "" when it could. */
  problem: string;
  /** What an empty list means; "" for one that is not empty. */
  empty: string;
  /** What is to be said of a list that goes on; "" for one that does not. */
  more: string;
  onRetry: () => void;
}

/** What a list says of itself: that it is read, could not be, is empty, or goes on. */
export const ListState: React.FC<ListStateProps> = ({ isLoading, problem, empty, more, onRetry }) => {
  const styles = usePastCallsStyles();
  const text = useSoftphoneText();
  return (
    <>
      {problem !== "" && (
        <div role="alert">
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{text("List_Problem", problem)}</MessageBarBody>
            <MessageBarActions>
              <Button size="small" onClick={onRetry}>
                {text("Status_TryNow")}
              </Button>
            </MessageBarActions>
          </MessageBar>
        </div>
      )}
      {isLoading && problem === "" && <Spinner size="tiny" labelPosition="after" label={text("List_Loading")} />}
      {empty !== "" && <Caption1 className={styles.none}>{empty}</Caption1>}
      {more !== "" && <Caption1 className={styles.hint}>{more}</Caption1>}
    </>
  );
};
