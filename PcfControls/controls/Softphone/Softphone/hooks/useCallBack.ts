import * as React from "react";
import { useCommands } from "./useCommands";
import { useIsLive, useSelected } from "../context/softphoneContext";

/** Somebody who can be called back. */
export interface CalledBack {
  phoneNumber: string;
  /** Table of the customer's record; "" for none. */
  table: string;
  recordId: string;
}

export interface CallBack {
  /** False while nobody can be called. */
  canCall: boolean;
  call: (party: CalledBack) => Promise<boolean>;
  failure: string;
  fail: (reason: string) => void;
}

/** Calls somebody back through the softphone; the customer's record decides with which prefix. */
export function useCallBack(): CallBack {
  const { run, pending, failure, fail } = useCommands();
  const isLive = useIsLive();
  const canDial = useSelected((state) => state.connector?.pbxConnected === true && state.connector.capabilities.includes("dial"));
  const call = React.useCallback(
    ({ phoneNumber, table, recordId }: CalledBack) =>
      run({ name: "dial", number: phoneNumber }, table === "" || recordId === "" ? null : { table, recordId }),
    [run],
  );
  return { canCall: isLive && canDial && pending === null, call, failure, fail };
}
