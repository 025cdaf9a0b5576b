import { Avatar, Button, Card, MessageBar, MessageBarBody, Spinner, Text, Title2, makeStyles, tokens } from "@fluentui/react-components";
import * as React from "react";
import { localOrg } from "../data/localOrg";
import { messageOf } from "../data/webApiError";
import type { SampleAgent } from "../metadata/types";
import { useLoaded } from "../ui/useLoaded";

const useStyles = makeStyles({
  page: {
    height: "100%",
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    backgroundImage: `linear-gradient(135deg, ${tokens.colorBrandBackground2}, ${tokens.colorNeutralBackground3})`,
  },
  card: { width: "420px", maxWidth: "92vw", display: "flex", flexDirection: "column", rowGap: "16px", padding: "32px" },
  title: { marginTop: 0, marginBottom: 0 },
  hint: { color: tokens.colorNeutralForeground3 },
  agents: { display: "flex", flexDirection: "column", rowGap: "8px" },
  agent: { justifyContent: "flex-start", columnGap: "12px", width: "100%", minHeight: "56px" },
  name: { display: "flex", flexDirection: "column", alignItems: "flex-start", minWidth: 0 },
});

/** Lets a person choose which sample agent to be; the local organisation has no passwords. */
export function SignInPage({ onSignedIn }: { onSignedIn: () => void }): React.ReactElement {
  const styles = useStyles();
  const { value: agents, error: loadError } = useLoaded(localOrg.agents);
  const [error, setError] = React.useState<string>();
  const [choosing, setChoosing] = React.useState<string>();
  const choose = async (agent: SampleAgent): Promise<void> => {
    setChoosing(agent.systemUserId);
    try {
      await localOrg.signIn(agent.systemUserId);
      onSignedIn();
    } catch (reason) {
      setError(messageOf(reason));
      setChoosing(undefined);
    }
  };
  return (
    <main className={styles.page}>
      <Card className={styles.card}>
        <Title2 as="h1" className={styles.title}>
          Telephony
        </Title2>
        <Text className={styles.hint}>Local organization. Choose the agent to sign in as.</Text>
        {(error ?? loadError) !== undefined && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{error ?? loadError}</MessageBarBody>
          </MessageBar>
        )}
        {agents === undefined && loadError === undefined && <Spinner label="Loading" />}
        <div className={styles.agents}>
          {agents?.map((agent) => (
            <AgentButton key={agent.systemUserId} agent={agent} busy={choosing !== undefined} onChoose={() => void choose(agent)} />
          ))}
        </div>
      </Card>
    </main>
  );
}

function AgentButton({ agent, busy, onChoose }: { agent: SampleAgent; busy: boolean; onChoose: () => void }): React.ReactElement {
  const styles = useStyles();
  const hasExtension = agent.extension !== undefined && agent.extension !== null && agent.extension !== "";
  return (
    <Button className={styles.agent} disabled={busy} icon={<Avatar name={agent.name} color="colorful" aria-hidden />} onClick={onChoose}>
      <span className={styles.name}>
        <Text weight="semibold">{agent.name}</Text>
        {hasExtension && <Text size={200} className={styles.hint}>{`Extension ${agent.extension ?? ""}`}</Text>}
      </span>
    </Button>
  );
}
