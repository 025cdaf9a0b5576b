import * as React from "react";
import { Caption1, Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { canBeDialled } from "@telephony/hub-client";
import { formatNumber, useText } from "@telephony/ui";
import type { Surroundings } from "../context/surroundings";
import type { TextKey } from "../context/textKeys";
import { useDialling } from "../hooks/useDialling";
import { CallButton } from "./CallButton";
import { DialNotice } from "./DialNotice";
import { NumberInput } from "./NumberInput";

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "flex-start", columnGap: tokens.spacingHorizontalXS, minWidth: 0 },
  /** A number that is cut is no number: beside a field that is too narrow for both, the button goes below. A grid's row has one line. */
  wrapping: { flexWrap: "wrap" },
  number: { flexGrow: 1, flexShrink: 1, flexBasis: "140px", minWidth: 0 },
  readOnly: {
    display: "block",
    overflowX: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    lineHeight: "32px",
    textAlign: "start",
  },
  error: { overflowWrap: "anywhere", color: tokens.colorPaletteRedForeground1 },
});

/** What may be done with the column: column security and the form decide. */
export type Access = "edit" | "read" | "masked";

export interface PhoneFieldProps {
  /** The column's label. */
  label: string;
  /** The number as it is stored; "" for none. */
  value: string;
  access: Access;
  /** What the form has against the value; "" for nothing. */
  error: string;
  /** ISO 3166-1 alpha-2 code of the country of numbers without country code; "" for none. */
  country: string;
  surroundings: Surroundings;
  onChange: (text: string) => void;
}

/** A phone number that can be read, changed and called, as far as the person may. */
export const PhoneField: React.FC<PhoneFieldProps> = ({ label, value, access, error, country, surroundings, onChange }) => {
  const styles = useStyles();
  const text = useText<TextKey>();
  const { state, call, open } = useDialling(surroundings, value);
  const number = React.useMemo(() => formatNumber(value, country), [value, country]);
  if (access === "masked") {
    return <Text className={styles.readOnly}>{text("Number_Masked")}</Text>;
  }
  return (
    <div>
      <div className={mergeClasses(styles.row, access === "edit" && styles.wrapping)}>
        <div className={styles.number}>
          {access === "edit" ? (
            <NumberInput label={label} value={value} shown={number.text} onChange={onChange} />
          ) : (
            <Text className={styles.readOnly} title={number.text}>
              <bdi dir="ltr">{number.text || text("Number_Empty")}</bdi>
            </Text>
          )}
        </div>
        {canBeDialled(value) && (
          <CallButton surroundings={surroundings} number={number} isDialling={state.kind === "dialling"} onCall={call} />
        )}
      </div>
      {error !== "" && (
        <Caption1 block role="alert" className={styles.error}>
          {error}
        </Caption1>
      )}
      <DialNotice state={state} onOpen={surroundings.openSoftphone === null ? null : open} />
    </div>
  );
};
