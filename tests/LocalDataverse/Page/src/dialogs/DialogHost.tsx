import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Spinner,
  Text,
  makeStyles,
} from "@fluentui/react-components";
import * as React from "react";
import { useApp } from "../appServices";
import { PageView } from "../shell/PageView";
import { Icon } from "../ui/icons";
import { useObservable } from "../ui/useObservable";
import type { OpenDialog } from "./dialogs";

const useStyles = makeStyles({
  text: { whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  content: { display: "flex", flexDirection: "column", rowGap: "8px" },
  page: { padding: 0, display: "flex", flexDirection: "column", overflowX: "hidden", overflowY: "hidden" },
  pageHeader: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    paddingLeft: "16px",
    paddingRight: "8px",
    height: "44px",
  },
  pageBody: { flexGrow: 1, minHeight: 0, overflowY: "auto" },
  choice: { whiteSpace: "nowrap", minWidth: "max-content" },
  progress: { maxWidth: "320px" },
});

/** Shows the open dialogs and the progress indicator. */
export function DialogHost(): React.ReactElement {
  const styles = useStyles();
  const { dialogs } = useApp();
  const { open, progress } = useObservable(dialogs);
  return (
    <>
      {open.map((dialog) =>
        dialog.kind === "page" ? <PageDialog key={dialog.key} dialog={dialog} /> : <Question key={dialog.key} dialog={dialog} />,
      )}
      {progress !== undefined && (
        <Dialog open modalType="alert">
          <DialogSurface className={styles.progress}>
            <Spinner label={progress} />
          </DialogSurface>
        </Dialog>
      )}
    </>
  );
}

function Question({ dialog }: { dialog: Extract<OpenDialog, { kind: "question" }> }): React.ReactElement {
  const styles = useStyles();
  return (
    <Dialog open onOpenChange={(_event, data) => !data.open && dialog.close(undefined)}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{dialog.title}</DialogTitle>
          <DialogContent className={styles.content}>
            <Text className={styles.text}>{dialog.text}</Text>
            {dialog.details !== undefined && (
              <Text size={200} className={styles.text}>
                {dialog.details}
              </Text>
            )}
          </DialogContent>
          <DialogActions>
            {dialog.choices.map((choice) => (
              <Button
                key={choice.label}
                className={styles.choice}
                appearance={choice.primary ? "primary" : "secondary"}
                onClick={() => dialog.close(choice.answer)}
              >
                {choice.label}
              </Button>
            ))}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function PageDialog({ dialog }: { dialog: Extract<OpenDialog, { kind: "page" }> }): React.ReactElement {
  const styles = useStyles();
  const close = (): void => dialog.close(undefined);
  const atEdge = dialog.size.position === 2;
  const width = dialog.size.width ?? (atEdge ? "520px" : "70%");
  const height = atEdge ? "100%" : (dialog.size.height ?? "80%");
  return (
    <Dialog open onOpenChange={(_event, data) => !data.open && close()}>
      <DialogSurface
        className={styles.page}
        style={{ width, maxWidth: width, height, maxHeight: "100%", ...(atEdge ? { marginRight: 0 } : {}) }}
      >
        <div className={styles.pageHeader}>
          <Text weight="semibold">{dialog.title ?? ""}</Text>
          <Button appearance="subtle" aria-label="Close" icon={<Icon name="close" />} onClick={close} />
        </div>
        <div className={styles.pageBody}>
          <PageView page={dialog.page} placement={{ kind: "dialog", commandBar: true, close }} />
        </div>
      </DialogSurface>
    </Dialog>
  );
}
