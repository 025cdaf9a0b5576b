import * as React from "react";
import { Button, Caption1, makeStyles, shorthands, tokens } from "@fluentui/react-components";
import { OpenIcon, useText } from "@telephony/ui";
import type { Host } from "../context/paneContext";
import type { TextKey } from "../context/textKeys";
import { Nothing } from "./Nothing";

/** What keeps a page out of a frame as far as one can know: its address has no https, or the content security policy of the organization. */
export type Obstacle = "insecure" | "policy";

/** A page without https within one that has it: browsers do not load it, and tell nobody. */
export function obstacleOf(address: string, clientUrl: string): Obstacle | null {
  return clientUrl.startsWith("https:") && address.startsWith("http:") ? "insecure" : null;
}

const useStyles = makeStyles({
  foreign: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    color: tokens.colorNeutralForeground3,
    ...shorthands.gap(tokens.spacingVerticalXS, tokens.spacingHorizontalS),
    ...shorthands.padding(tokens.spacingVerticalXS, tokens.spacingHorizontalM),
  },
  host: { overflowWrap: "anywhere", minWidth: 0 },
  refused: { color: tokens.colorPaletteRedForeground1 },
});

interface PageProps {
  address: string;
  host: Host;
}

/** Opens the page outside of the frame, or says that the browser did not let it. */
const OpenButton: React.FC<PageProps> = ({ address, host }) => {
  const styles = useStyles();
  const text = useText<TextKey>();
  const [refused, setRefused] = React.useState(false);
  return (
    <>
      <Button size="small" icon={<OpenIcon />} onClick={() => setRefused(!host.openWindow(address))}>
        {text("Script_Open")}
      </Button>
      {refused && (
        <Caption1 role="alert" className={styles.refused}>
          {text("Script_WindowBlocked", new URL(host.clientUrl).host)}
        </Caption1>
      )}
    </>
  );
};

const sentences: Record<Obstacle, TextKey> = { insecure: "Script_Insecure", policy: "Script_Policy" };

/** Instead of a page that no frame of this app can show. */
export const NotShown: React.FC<PageProps & { obstacle: Obstacle }> = ({ obstacle, address, host }) => {
  const text = useText<TextKey>();
  return (
    <Nothing title={text("Script_NotShown")} sentence={text(sentences[obstacle], new URL(address).host)}>
      <OpenButton address={address} host={host} />
    </Nothing>
  );
};

/** Above a page of another host: whether that lets itself be shown in a frame no browser tells, so the way around is always there. */
export const Foreign: React.FC<PageProps> = ({ address, host }) => {
  const styles = useStyles();
  const text = useText<TextKey>();
  const { origin, host: name } = new URL(address);
  return origin === new URL(host.clientUrl).origin ? null : (
    <div className={styles.foreign}>
      <Caption1 className={styles.host}>{text("Script_Foreign", name, new URL(host.clientUrl).origin)}</Caption1>
      <OpenButton address={address} host={host} />
    </div>
  );
};
