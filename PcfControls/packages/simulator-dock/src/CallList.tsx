import { Badge, Button, Text, Tooltip } from "@fluentui/react-components";
import { HangUpIcon } from "@telephony/ui";
import * as React from "react";
import { simulatorApi } from "./simulatorApi";
import type { SimulatedCall } from "./simulatorApi";
import { useListStyles } from "./simulatorStyles";
import type { Simulator } from "./useSimulator";

/** The calls of simulated customers, each with the customer's own way to hang up. */
export function CallList({ calls, act }: { calls: SimulatedCall[]; act: Simulator["act"] }): React.ReactElement {
  const styles = useListStyles();
  return (
    <div>
      <Text weight="semibold" className={styles.title}>
        Calls
      </Text>
      {calls.length === 0 && (
        <Text size={200} className={styles.quiet}>
          Nobody is calling.
        </Text>
      )}
      <ul className={styles.list} aria-label="Simulated calls">
        {calls.map((call) => (
          <li key={call.id} className={styles.item}>
            <span className={styles.names}>
              <Text weight="semibold">{call.name === "" ? call.number : call.name}</Text>
              <Text size={200} className={styles.quiet}>
                {[call.number, call.queue ?? call.dnis, call.extension ? `with ${call.extension}` : ""]
                  .filter((part) => part !== "")
                  .join(" · ")}
              </Text>
            </span>
            <Badge appearance="tint">{call.state}</Badge>
            <Tooltip content="Hang up" relationship="label">
              <Button size="small" icon={<HangUpIcon />} onClick={() => act(simulatorApi.hangUp(call.id))} />
            </Tooltip>
          </li>
        ))}
      </ul>
    </div>
  );
}
