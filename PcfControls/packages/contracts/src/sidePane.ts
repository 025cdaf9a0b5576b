/** Id of the one side pane that holds the softphone: web resources open it, the softphone lets it show that the phone rings. */
export const softphonePaneId = "cts_telephony";

/** The form of cts_dialercall that is the script alone, for a pane of its own. */
export const scriptFormId = "3961e22a-4fb7-541e-93bc-3f83f1eaf4c1";

/** Begins the ids of the side panes that hold the scripts of calls: the call's key follows. */
export const scriptPanePrefix = "cts_script ";

/** The form of phonecall that is narrow enough for the pane of a script: subject, notes and what the call regards. */
export const notesFormId = "fe739be3-fd70-5bfb-b2f9-7d6e64565481";
