import * as React from "react";
import type { ShowNumber } from "@telephony/contracts";
import type { Host } from "../context/host";

const asItCame: ShowNumber = (text) => text;

/** How numbers are shown, as soon as that is loaded; until then as they came. */
export function useShowNumber(host: Host): ShowNumber {
  const [show, setShow] = React.useState<{ number: ShowNumber }>({ number: asItCame });
  React.useEffect(() => {
    let isShown = true;
    async function load(): Promise<void> {
      const number = await host.loadShowNumber();
      if (number !== null && isShown) {
        setShow({ number });
      }
    }
    void load();
    return () => {
      isShown = false;
    };
  }, [host]);
  return show.number;
}
