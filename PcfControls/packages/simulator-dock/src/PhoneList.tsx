import { Button, Text } from "@fluentui/react-components";
import * as React from "react";
import { simulatorApi } from "./simulatorApi";
import type { PhoneAction, SimulatedPhone } from "./simulatorApi";
import { useListStyles } from "./simulatorStyles";
import type { Simulator } from "./useSimulator";

const labels: Readonly<Record<PhoneAction, string>> = { answer: "Answer", hangup: "Hang up", hold: "Hold", resume: "Resume" };

/** The agents' desk phones: what an agent would do with the receiver. */
export function PhoneList({ phones, act }: { phones: SimulatedPhone[]; act: Simulator["act"] }): React.ReactElement {
  const styles = useListStyles();
  return (
    <div>
      <Text weight="semibold" className={styles.title}>
        Desk phones
      </Text>
      <ul className={styles.list} aria-label="Desk phones">
        {phones.map((phone) => (
          <li key={phone.extension} className={styles.item}>
            <span className={styles.names}>
              <Text weight="semibold">{`${phone.extension} ${phone.name}`}</Text>
              <Text size={200} className={styles.quiet}>
                {phone.peer ? `${phone.state} · ${phone.peer}` : phone.state}
              </Text>
            </span>
            {actionsIn(phone.state).map((action) => (
              <Button
                key={action}
                size="small"
                appearance={action === "answer" ? "primary" : "secondary"}
                onClick={() => act(simulatorApi.phone(phone.extension, action))}
              >
                {labels[action]}
              </Button>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What can be done with a phone in that state; the words are the simulator's. */
export function actionsIn(state: string): PhoneAction[] {
  const word = state.toLowerCase();
  if (word.includes("ring")) {
    return ["answer", "hangup"];
  }
  if (/hold|held/.test(word)) {
    return ["resume", "hangup"];
  }
  if (/talk|up|busy|inuse|connected|answered/.test(word)) {
    return ["hold", "hangup"];
  }
  return /dial|calling/.test(word) ? ["hangup"] : [];
}
