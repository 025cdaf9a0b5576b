/**
 * Lets one of an agent's tabs show a call's script: what is typed in a second one would be another text. The place is free again when its tab is
 * closed or gives it back.
 * @param locks Missing on plain-HTTP pages other than localhost; every tab that leads then shows it.
 */
export function claimScript(locks: LockManager | undefined, callKey: string, granted: () => void): () => void {
  if (locks === undefined) {
    granted();
    return () => undefined;
  }
  const withdrawal = new AbortController();
  let release: () => void = () => undefined;
  const hold = (): Promise<void> => {
    granted();
    return new Promise((resolve) => {
      release = resolve;
    });
  };
  locks.request(`cts-telephony-script ${callKey}`, { signal: withdrawal.signal }, hold).catch(() => undefined);
  return () => {
    release();
    withdrawal.abort();
  };
}
