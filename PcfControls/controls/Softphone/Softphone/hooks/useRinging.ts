import * as React from "react";
import { isPresented } from "../context/presented";
import { useSelected, useSurroundings } from "../context/softphoneContext";

/** Tells the host whenever the number of calls that are presented changes: that ring, or that the dialer shows before it dials. */
export function useRinging(): void {
  const { host } = useSurroundings();
  const ringing = useSelected((state) => state.calls.filter(isPresented).length);
  const before = React.useRef(0);
  React.useEffect(() => {
    if (before.current !== ringing) {
      host.showRinging(before.current, ringing);
      before.current = ringing;
    }
  }, [host, ringing]);
}
