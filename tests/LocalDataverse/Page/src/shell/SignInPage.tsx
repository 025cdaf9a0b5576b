import { Avatar, Button, Card, MessageBar, MessageBarBody, Spinner, Text, Title2, makeStyles, tokens } from "@fluentui/react-components";
import * as React from "react";
import { localOrg } from "../data/localOrg";
import { messageOf } from "../data/webApiError";
import { namelessApp } from "../metadata/metadata";
import type { SamplePerson } from "../metadata/types";
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
  people: { display: "flex", flexDirection: "column", rowGap: "8px" },
  person: { justifyContent: "flex-start", columnGap: "12px", width: "100%", minHeight: "56px" },
  name: { display: "flex", flexDirection: "column", alignItems: "flex-start", minWidth: 0 },
});

/** Lets somebody choose which of the sample people to be; the local organization has no passwords. */
export function SignInPage({ onSignedIn }: { onSignedIn: () => void }): React.ReactElement {
  const styles = useStyles();
  const { value: people, error: loadError } = useLoaded(localOrg.people);
  const { value: page } = useLoaded(localOrg.page);
  const [error, setError] = React.useState<string>();
  const [choosing, setChoosing] = React.useState<string>();
  const choose = async (person: SamplePerson): Promise<void> => {
    setChoosing(person.systemUserId);
    try {
      await localOrg.signIn(person.systemUserId);
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
          {page?.name ?? namelessApp}
        </Title2>
        <Text className={styles.hint}>Local organization. Choose who to sign in as.</Text>
        {(error ?? loadError) !== undefined && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{error ?? loadError}</MessageBarBody>
          </MessageBar>
        )}
        {people === undefined && loadError === undefined && <Spinner label="Loading" />}
        <div className={styles.people}>
          {people?.map((person) => (
            <PersonButton key={person.systemUserId} person={person} busy={choosing !== undefined} onChoose={() => void choose(person)} />
          ))}
        </div>
      </Card>
    </main>
  );
}

function PersonButton({ person, busy, onChoose }: { person: SamplePerson; busy: boolean; onChoose: () => void }): React.ReactElement {
  const styles = useStyles();
  const details = detailsOf(person);
  return (
    <Button className={styles.person} disabled={busy} icon={<Avatar name={person.name} color="colorful" aria-hidden />} onClick={onChoose}>
      <span className={styles.name}>
        <Text weight="semibold">{person.name}</Text>
        {details !== "" && (
          <Text size={200} className={styles.hint}>
            {details}
          </Text>
        )}
      </span>
    </Button>
  );
}

/** Roles that everybody has say nothing of a person. */
const everybodysRole = "Basic User";

/** What tells people apart beside their names: `Extension 1001 · Sales Agent`. */
function detailsOf({ note, roles }: SamplePerson): string {
  const notes = note === undefined || note === null || note === "" ? [] : [note];
  return [...notes, ...(roles ?? []).map(({ name }) => name).filter((name) => name !== everybodysRole)].join(" · ");
}
