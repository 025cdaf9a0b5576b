/** Id of the one side pane that holds the softphone: web resources open it, the softphone lets it show that the phone rings. */
export const softphonePaneId = "cts_telephony";
