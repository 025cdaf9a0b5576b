import type { ColumnValue } from "../../data/rowValues";
import type { FormAttribute } from "../formAttribute";
import type { FormControl } from "../formModel";
import type { FormSession } from "../formSession";

/** What every editor of a column gets. */
export interface EditorProps {
  session: FormSession;
  control: FormControl;
  attribute: FormAttribute;
  disabled: boolean;
  /** The id that the label points at. */
  id: string;
}

/** Enters a value as the user. */
export function enter({ session, attribute }: EditorProps, value: ColumnValue): void {
  void session.enter(attribute, value);
}
