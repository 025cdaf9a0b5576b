import type { CellDefinition } from "../../metadata/formDefinition";
import type { FormModel } from "../formModel";

/** The cell of a form whose open tab is one PCF control and nothing else: in a side pane it gets the whole room. */
export function fillingControl(model: FormModel): CellDefinition | undefined {
  const tab = model.tabs.find(({ definition }) => definition.id === model.selectedTab);
  const cells = tab?.definition.columns.flatMap((column) => column.sections.flatMap((section) => section.rows.flat())) ?? [];
  const [cell, ...others] = cells.filter((candidate) => model.controlOf(candidate)?.visible === true);
  return others.length === 0 && cell?.control?.placement !== undefined ? cell : undefined;
}
