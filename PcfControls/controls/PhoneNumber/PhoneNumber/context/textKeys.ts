/** Every text of strings/PhoneNumber.1033.resx that the control shows; a test holds both equal. */
export const textKeys = [
  "Number_Empty",
  "Number_Masked",
  "Number_Odd",
  "Call_Number",
  "Call_Dialling",
  "Call_NoSoftphone",
  "Call_NoPhone",
  "Call_OpenSoftphone",
  "Reason_NotAnswered",
  "Calls_None",
  "Calls_One",
  "Calls_Many",
] as const;

export type TextKey = (typeof textKeys)[number];
