import { localOrg } from "../data/localOrg";
import type { SignedInUser } from "../metadata/types";
import type { GlobalNotification, GlobalNotifications } from "./globalNotifications";

/** How often the system is asked which run it is, in milliseconds: nothing tells an open page of a restart. */
const lookEveryMs = 5000;

const [error, warning] = [2, 3];

/** What is asked of the system and of the browser. */
export interface SignInSurroundings {
  org: Pick<typeof localOrg, "run" | "signIn">;
  /** Loads the page anew: at its address, or at the start, where somebody signs in. */
  load: (address?: string) => void;
}

const browser: SignInSurroundings = {
  org: localOrg,
  load: (address) => (address === undefined ? window.location.reload() : window.location.assign(address)),
};

type Sentence = Pick<GlobalNotification, "level" | "message" | "action">;

/** Looks after one page's sign-in. */
class SignInKeeper {
  private run = "";
  private bar = "";
  private said = "";

  public constructor(
    private readonly user: SignedInUser,
    private readonly notifications: GlobalNotifications,
    private readonly surroundings: SignInSurroundings,
  ) {}

  public async look(): Promise<void> {
    const found = await this.surroundings.org.run().catch(() => null);
    if (found === null) {
      this.say({
        level: warning,
        message: "The local organization does not answer. This page goes on when it is there again.",
      });
    } else if (this.run !== "" && found.id !== this.run) {
      await this.returnTo(found.id, found.isSignedIn);
    } else if (found.isSignedIn) {
      this.run = found.id;
      this.takeBack();
    } else {
      this.say({
        level: error,
        message: `${this.user.name} is not signed in here any more.`,
        action: this.signInAgain(),
      });
    }
  }

  private async returnTo(run: string, isSignedIn: boolean): Promise<void> {
    try {
      await (isSignedIn ? null : this.surroundings.org.signIn(this.user.systemUserId));
      this.run = run;
      const message = `The local organization was restarted, and ${this.user.name} is signed in again. Rows that it has not kept are gone; reload the page to see what there is.`;
      this.say({
        level: warning,
        message,
        action: { label: "Reload", run: () => this.surroundings.load() },
      });
      // Stays until the page is loaded anew.
      [this.bar, this.said] = ["", ""];
    } catch {
      this.say({
        level: error,
        message: `The local organization was restarted, and ${this.user.name} is not there.`,
        action: this.signInAgain(),
      });
    }
  }

  private signInAgain(): GlobalNotification["action"] {
    return {
      label: "Sign in",
      run: () => this.surroundings.load("/main.aspx"),
    };
  }

  private say(sentence: Sentence): void {
    if (this.said !== sentence.message) {
      this.takeBack();
      this.said = sentence.message;
      this.bar = this.notifications.add({ ...sentence, showCloseButton: true });
    }
  }

  private takeBack(): void {
    if (this.bar !== "") {
      this.notifications.clear(this.bar);
    }
    [this.bar, this.said] = ["", ""];
  }
}

/**
 * Says in words when the local system has gone, was restarted or has signed the person out, and signs in again after a restart: there are no passwords.
 * @returns Ends it.
 */
export function keepSignedIn(
  user: SignedInUser,
  notifications: GlobalNotifications,
  surroundings: SignInSurroundings = browser,
): () => void {
  const keeper = new SignInKeeper(user, notifications, surroundings);
  const timer = setInterval(() => void keeper.look(), lookEveryMs);
  void keeper.look();
  return () => clearInterval(timer);
}
