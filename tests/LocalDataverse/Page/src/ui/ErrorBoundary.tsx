import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import * as React from "react";
import { messageOf } from "../data/webApiError";

interface ErrorBoundaryProps {
  /** What failed, for the sentence: "The WHAT failed". */
  what: string;
}

/** Shows a sentence in place of what threw while it was drawn; the rest of the page goes on. */
export class ErrorBoundary extends React.Component<ErrorBoundaryProps, { error?: string }> {
  override state: { error?: string } = {};

  static getDerivedStateFromError(error: unknown): { error: string } {
    return { error: messageOf(error) };
  }

  override render(): React.ReactNode {
    if (this.state.error === undefined) {
      return this.props.children ?? null;
    }
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{`The ${this.props.what} failed: ${this.state.error}`}</MessageBarBody>
      </MessageBar>
    );
  }
}
