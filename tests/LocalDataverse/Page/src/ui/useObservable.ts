import * as React from "react";
import type { Observable } from "./observable";

/** Renders the component again whenever the thing it watches has changed. */
export function useObservable<T extends Observable>(observable: T): T {
  const [, render] = React.useReducer((count: number) => count + 1, 0);
  React.useEffect(() => {
    // A change between the first render and this effect would be missed without the extra render.
    render();
    return observable.subscribe(render);
  }, [observable]);
  return observable;
}
