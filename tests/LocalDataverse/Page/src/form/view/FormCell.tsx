import { Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import * as React from "react";
import { RecordGrid } from "../../list/RecordGrid";
import { classIds } from "../../metadata/formDefinition";
import type { CellDefinition } from "../../metadata/formDefinition";
import { ControlHost } from "../../pcf/ControlHost";
import { WebResourceFrame } from "../../routing/WebResourceFrame";
import { FieldEditor } from "../editors/FieldEditor";
import type { FormControl } from "../formModel";
import type { FormSession } from "../formSession";

const useStyles = makeStyles({
  cell: { display: "grid", gridTemplateColumns: "min(150px, 40%) minmax(0, 1fr)", alignItems: "start", columnGap: "12px", minWidth: 0 },
  wide: { gridTemplateColumns: "minmax(0, 1fr)" },
  filling: { flexGrow: 1, minHeight: 0, height: "100%" },
  label: { paddingTop: "6px", overflowWrap: "anywhere" },
  star: { color: tokens.colorPaletteRedForeground1, marginLeft: "2px" },
  problem: { color: tokens.colorPaletteRedForeground1 },
});

/** One cell of a form: its label and whatever its control is. */
export function FormCell({
  session,
  cell,
  filling,
}: {
  session: FormSession;
  cell: CellDefinition;
  filling?: boolean;
}): React.ReactElement | null {
  const styles = useStyles();
  const id = React.useRef(`field-${++fieldCount}`).current;
  const control = session.model.controlOf(cell);
  if (!control?.visible) {
    return null;
  }
  const attribute = cell.control?.column === undefined ? undefined : session.model.attributes.get(cell.control.column);
  const isField = attribute !== undefined && cell.control?.placement === undefined;
  const hasLabel = cell.showLabel && filling !== true && (isField || cell.control?.placement !== undefined);
  const problems = [...control.notifications.values()];
  const problem =
    attribute?.isMissing && session.model.showsMissing ? "A value is required." : problems.join(" ") || attribute?.invalidReason;
  return (
    <div
      className={mergeClasses(styles.cell, !hasLabel && styles.wide, filling && styles.filling)}
      style={filling ? undefined : { gridColumn: `span ${cell.colSpan}`, gridRow: `span ${cell.rowSpan}` }}
    >
      {hasLabel && (
        <label className={styles.label} htmlFor={id}>
          <Text>{control.label}</Text>
          {attribute?.required === "required" && <span className={styles.star}>*</span>}
        </label>
      )}
      <div className={filling ? styles.filling : undefined} style={filling ? undefined : roomOf(cell)}>
        <CellContent session={session} control={control} id={id} filling={filling} />
        {problem !== undefined && problem !== "" && (
          <Text size={200} role="alert" className={styles.problem}>
            {problem}
          </Text>
        )}
      </div>
    </div>
  );
}

const rowHeightPx = 40;

// A PCF control that was given several rows has their height, so that it can fill it.
function roomOf({ control, rowSpan }: CellDefinition): React.CSSProperties | undefined {
  return control?.placement === undefined || rowSpan <= 1 ? undefined : { minHeight: rowSpan * rowHeightPx };
}

let fieldCount = 0;

interface CellContentProps {
  session: FormSession;
  control: FormControl;
  id: string;
  filling?: boolean;
}

function CellContent({ session, control, id, filling }: CellContentProps): React.ReactElement | null {
  const { placement, column, classId, parameters } = control.definition;
  const attribute = column === undefined ? undefined : session.model.attributes.get(column);
  const disabled = control.disabled || (attribute !== undefined && session.isReadOnly(attribute));
  if (placement !== undefined) {
    return <ControlHost session={session} control={control} placement={placement} disabled={disabled} filling={filling} />;
  }
  if (attribute !== undefined) {
    return <FieldEditor session={session} control={control} attribute={attribute} disabled={disabled} id={id} />;
  }
  if (classId === classIds.webResource) {
    return <FormWebResource session={session} name={parameters.Url ?? ""} passParameters={parameters.PassParameters === "true"} />;
  }
  if (classId === classIds.subgrid) {
    return <Subgrid session={session} parameters={parameters} />;
  }
  return null;
}

function Subgrid({
  session,
  parameters,
}: {
  session: FormSession;
  parameters: Readonly<Record<string, string>>;
}): React.ReactElement | null {
  const { app, model } = session;
  const table = app.metadata.findTable(parameters.TargetEntityType ?? "");
  const column = table?.columns.find(
    (candidate) => (candidate.targets ?? []).includes(model.table.logicalName) && !/(created|modified|owner)/.test(candidate.logicalName),
  );
  if (table === undefined || column === undefined || model.recordId === undefined) {
    return null;
  }
  const relation = { column: column.logicalName, id: model.recordId, name: model.primaryName, entityType: model.table.logicalName };
  return <RecordGrid table={table} relation={relation} viewId={parameters.ViewId} />;
}

/** A web resource on a form; with "pass parameters" it is told which row it is on. */
function FormWebResource(props: { session: FormSession; name: string; passParameters: boolean }): React.ReactElement {
  const { model } = props.session;
  const about = new URLSearchParams({ id: model.recordId ?? "", typename: model.table.logicalName });
  return (
    <div style={{ height: "320px" }}>
      <WebResourceFrame name={props.name.replace("$webresource:", "")} query={props.passParameters ? about.toString() : undefined} />
    </div>
  );
}
