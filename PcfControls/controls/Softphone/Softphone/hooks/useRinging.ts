import * as React from "react";
import { useSelected, useSurroundings } from "../context/softphoneContext";

/** Tells the host whenever the number of ringing calls changes. */
export function useRinging(): void {
  const { host } = useSurroundings();
  const ringing = useSelected((state) => state.calls.filter((call) => call.state === "incoming").length);
  const before = React.useRef(0);
  React.useEffect(() => {
    if (before.current !== ringing) {
      host.showRinging(before.current, ringing);
      before.current = ringing;
    }
  }, [host, ringing]);
}
