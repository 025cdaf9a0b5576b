import type { SignInSurroundings } from "@telephony/hub-client";
import { memoryStorage } from "./surroundings";

/** A browser that stays one agent's, and to which nobody comes back; a test says what is otherwise. */
export function aSignIn(whoAmI: SignInSurroundings["whoAmI"], otherwise: Partial<SignInSurroundings> = {}): SignInSurroundings {
  return {
    storage: memoryStorage(),
    onStored: () => () => undefined,
    onReturn: () => () => undefined,
    whoAmI,
    ...otherwise,
  };
}
