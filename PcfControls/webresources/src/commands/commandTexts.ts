/** Every word that the command Call says. */
export const commandTexts = {
  notOne: "Select one row to call.",
  notSaved: "Save the record first, then call.",
  noColumns: (table: string): string =>
    `It is not known which columns of this table hold phone numbers. An administrator can say so with a setting incomingLookup_${table}.`,
  noNumber: (name: string): string => `${name} has no phone number.`,
  thisRecord: "This record",
  opened: "The softphone has been opened. Choose Call again as soon as it is connected.",
  noPhone: "You have no phone here. An administrator can give you one.",
  failed: (reason: string): string => `The phone numbers could not be read: ${reason}`,
};
