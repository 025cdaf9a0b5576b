import { Button, Field, Input, Select, makeStyles } from "@fluentui/react-components";
import { PhoneIcon } from "@telephony/ui";
import * as React from "react";
import { simulatorApi } from "./simulatorApi";
import type { SimulatorState } from "./simulatorApi";
import type { Simulator } from "./useSimulator";

const useStyles = makeStyles({
  form: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", columnGap: "8px", rowGap: "8px" },
  wide: { gridColumn: "1 / span 2" },
  input: { minWidth: 0, width: "100%" },
});

/** Who calls, and which queue: a sample caller or anybody else. */
export function CallerForm({ state, act }: { state: SimulatorState; act: Simulator["act"] }): React.ReactElement {
  const styles = useStyles();
  const [number, setNumber] = React.useState(state.samples[0]?.number ?? "");
  const [name, setName] = React.useState(state.samples[0]?.name ?? "");
  const [dnis, setDnis] = React.useState(state.queues[0]?.dnis ?? "");
  const takeSample = (index: string): void => {
    const sample = state.samples[Number(index)];
    if (index !== "" && sample !== undefined) {
      setNumber(sample.number);
      setName(sample.name);
    }
  };
  const chosen = state.samples.findIndex((sample) => sample.number === number && sample.name === name);
  const call = (event: React.FormEvent): void => {
    event.preventDefault();
    act(simulatorApi.call({ number: number.trim(), name: name.trim(), dnis }));
  };
  return (
    <form className={styles.form} onSubmit={call}>
      <Field label="Sample caller" className={styles.wide}>
        <Select value={chosen < 0 ? "" : String(chosen)} onChange={(_event, data) => takeSample(data.value)}>
          <option value="">Somebody else</option>
          {state.samples.map((sample, index) => (
            <option key={index} value={index}>{`${sample.name} (${sample.number})`}</option>
          ))}
        </Select>
      </Field>
      <Field label="Number">
        <Input className={styles.input} value={number} autoComplete="off" onChange={(_event, data) => setNumber(data.value)} />
      </Field>
      <Field label="Name">
        <Input className={styles.input} value={name} autoComplete="off" onChange={(_event, data) => setName(data.value)} />
      </Field>
      <Field label="Queue" className={styles.wide}>
        <Select value={dnis} onChange={(_event, data) => setDnis(data.value)}>
          {state.queues.map((queue) => (
            <option key={queue.dnis} value={queue.dnis}>{`${queue.label ?? queue.name} (${queue.dnis})`}</option>
          ))}
        </Select>
      </Field>
      <Button type="submit" appearance="primary" className={styles.wide} icon={<PhoneIcon />} disabled={number.trim() === ""}>
        Call
      </Button>
    </form>
  );
}
