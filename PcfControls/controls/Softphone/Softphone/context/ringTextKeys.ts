/** The keys of the texts of ring tone and desktop notifications. */
export const ringTextKeys = [
  "Settings_Name",
  "Settings_Where",
  "Ring_Switch",
  "Ring_Volume",
  "Ring_Device",
  "Ring_DeviceDefault",
  "Ring_DeviceHidden",
  "Ring_DeviceFixed",
  "Ring_DeviceGone",
  "Ring_Test",
  "Ring_Unsupported",
  "Ring_Blocked",
  "Notify_Switch",
  "Notify_default",
  "Notify_denied",
  "Notify_unsupported",
] as const;
