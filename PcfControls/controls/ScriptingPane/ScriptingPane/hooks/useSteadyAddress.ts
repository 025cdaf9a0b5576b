import * as React from "react";

export interface SteadyAddress {
  /** What the frame shows. */
  address: string;
  /** True when it should show another page by now, and somebody has been in this one. */
  isOutdated: boolean;
  /** Shows that other page. */
  renew: () => void;
}

/**
 * The address of a script that stays when somebody has been in its page: a decision that changes during the call, a customer who was chosen, say, must not
 * take away what was typed.
 * @param wanted The address for the call as it is now.
 * @param isTouched Whether somebody has been in the page.
 */
export function useSteadyAddress(wanted: string, isTouched: () => boolean): SteadyAddress {
  const [address, setAddress] = React.useState(wanted);
  const renew = React.useCallback(() => setAddress(wanted), [wanted]);
  React.useEffect(() => {
    if (wanted !== address && !isTouched()) {
      setAddress(wanted);
    }
  }, [wanted, address, isTouched]);
  return { address, isOutdated: wanted !== address && isTouched(), renew };
}
