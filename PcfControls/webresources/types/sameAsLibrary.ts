import type { DynamicsTelephonyApi } from "../src/client/clientApi";

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Compiles only while the shipped types are those of the library, name by name and word by word. */
export const sameAsLibrary: Same<typeof DynamicsTelephony, DynamicsTelephonyApi> = true;
export const sameMembers: { [Name in keyof DynamicsTelephonyApi]: Same<(typeof DynamicsTelephony)[Name], DynamicsTelephonyApi[Name]> } = {
  RegisterForEvents: true,
  parseEventArgs: true,
  GetCallDetails: true,
  dial: true,
  holdresume: true,
  transferBlind: true,
  transferConsult: true,
  transferComplete: true,
  conference: true,
  answer: true,
  release: true,
  agentReady: true,
  agentNotReady: true,
  playWaveFile: true,
  sendDTMF: true,
  logThis: true,
  setOutcome: true,
  setCallEnd: true,
  saveAndClose: true,
};
