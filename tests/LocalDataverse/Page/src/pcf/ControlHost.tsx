import { MessageBar, MessageBarBody, Spinner, makeStyles } from "@fluentui/react-components";
import * as React from "react";
import { useApp } from "../appServices";
import type { FormControl } from "../form/formModel";
import type { FormSession } from "../form/formSession";
import type { ControlPlacement } from "../metadata/formDefinition";
import { useShellTheme } from "../shell/theme";
import { ErrorBoundary } from "../ui/ErrorBoundary";
import { useLoaded } from "../ui/useLoaded";
import { xrmOf } from "../xrm/xrm";
import type { ControlSurroundings } from "./controlContext";
import { ControlInstance } from "./controlInstance";
import type { LoadedControl } from "./controlLibrary";

const useStyles = makeStyles({
  host: { width: "100%", minWidth: 0 },
  filling: { height: "100%", display: "flex", flexDirection: "column", "> *": { flexGrow: 1, minHeight: 0 } },
});

/** Where on a form a PCF control is shown. */
export interface ControlHostProps {
  session: FormSession;
  control: FormControl;
  placement: ControlPlacement;
  disabled: boolean;
  /** The control has the whole form to itself. */
  filling?: boolean;
}

/** Loads a PCF control and shows it, or the sentence saying why it cannot be shown. */
export function ControlHost(props: ControlHostProps): React.ReactElement {
  const { controls } = useApp();
  const { controlName } = props.placement;
  const load = React.useCallback(() => controls.load(controlName), [controls, controlName]);
  const { value, error } = useLoaded(load);
  if (error !== undefined) {
    return <Failure text={error} />;
  }
  return value === undefined ? <Spinner size="tiny" label="Loading" /> : <RunningControl {...props} loaded={value} />;
}

function Failure({ text }: { text: string }): React.ReactElement {
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  );
}

function RunningControl(props: ControlHostProps & { loaded: LoadedControl }): React.ReactElement {
  const styles = useStyles();
  const hostRef = React.useRef<HTMLDivElement>(null);
  const containerRef = React.useRef<HTMLDivElement>(null);
  const [, render] = React.useReducer((count: number) => count + 1, 0);
  const instance = useInstance(props, hostRef, containerRef, render);
  const output = instance?.render();
  return (
    <div
      ref={hostRef}
      className={props.filling ? `${styles.host} ${styles.filling}` : styles.host}
      data-control={props.placement.controlName}
    >
      <div ref={containerRef} hidden={output === undefined || ("element" in output && output.element !== undefined)} />
      {output !== undefined && "error" in output && <Failure text={`The control failed: ${output.error}`} />}
      {output !== undefined && "element" in output && (
        <ErrorBoundary what={`control ${props.placement.controlName}`}>{output.element}</ErrorBoundary>
      )}
    </div>
  );
}

type HostRef = React.RefObject<HTMLDivElement>;

/** One instance for as long as the host is on the page; it is made when its element exists. */
function useInstance(
  props: ControlHostProps & { loaded: LoadedControl },
  host: HostRef,
  container: HostRef,
  render: () => void,
): ControlInstance | undefined {
  const app = useApp();
  const shellTheme = useShellTheme();
  const latest = React.useRef(props);
  latest.current = props;
  const sources = React.useRef({ theme: shellTheme.theme, isDarkTheme: shellTheme.isDark });
  const [instance, setInstance] = React.useState<ControlInstance>();

  React.useEffect(() => {
    if (container.current === null) {
      return undefined;
    }
    const xrm = xrmOf(app);
    let alive = true;
    // Controls ask to be drawn again at any time, also while they are drawn: that is done right after.
    const renderSoon = (): void => void Promise.resolve().then(() => alive && render());
    const ownSources = Object.assign(sources.current, {
      navigation: xrm.Navigation,
      utility: xrm.Utility,
      webApi: xrm.WebApi,
      texts: latest.current.loaded.texts,
      state: {},
      requestRender: renderSoon,
      trackContainerResize: renderSoon,
    });
    const around = (): ControlSurroundings => surroundings({ props: latest.current, host: host.current });
    const made = new ControlInstance(latest.current.loaded.create(), ownSources, around, container.current);
    made.start();
    const unsubscribe = latest.current.session.model.subscribe(render);
    const stopWatching = watchWidth(host.current, render);
    setInstance(made);
    return () => {
      alive = false;
      unsubscribe();
      stopWatching();
      made.destroy();
    };
  }, [app, render, host, container]);

  Object.assign(sources.current, { theme: shellTheme.theme, isDarkTheme: shellTheme.isDark });
  return instance;
}

function surroundings({ props, host }: { props: ControlHostProps; host: HTMLDivElement | null }): ControlSurroundings {
  const { session, control, placement, disabled, filling } = props;
  const heightPx = filling ? (host?.clientHeight ?? -1) : -1;
  return { session, control, placement, disabled, widthPx: host?.clientWidth ?? -1, heightPx, updatedProperties: [] };
}

function watchWidth(element: Element | null, changed: () => void): () => void {
  if (element === null || typeof ResizeObserver === "undefined") {
    return () => undefined;
  }
  let width = -1;
  const observer = new ResizeObserver(([entry]) => {
    if (entry !== undefined && entry.contentRect.width !== width) {
      width = entry.contentRect.width;
      changed();
    }
  });
  observer.observe(element);
  return () => observer.disconnect();
}
