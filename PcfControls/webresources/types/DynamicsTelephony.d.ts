/**
 * The client API of the library `cts_/js/DynamicsTelephony.js`. Add the library to a form before your own script, and this file to your TypeScript
 * project, or name it in a script: `/// <reference path="DynamicsTelephony.d.ts" />`.
 *
 * Which call: on a form that was opened for a call, or that shows its phone call, its customer, what it regards or its row of the call log, data, events
 * and commands are those of that call, through its wrap-up and after its end, whatever else rings. On any other page they are those of the call that is
 * active now, or was last.
 */
declare namespace DynamicsTelephony {
  /**
   * What happens to a call.
   * - `preview`: the dialer shows a call to the agent before it dials, and its preview time runs; `direction` is `ccOutbound`, and `toType` and `toId` are the
   *   customer. A call that is skipped ends with `end`, one that is dialled goes on with `ringing`.
   * - `incoming`: a call rings at the agent's phone.
   * - `ringing`: a call was dialled; the customer's phone rings.
   * - `talk`: the call is active. Hold and resume are no events.
   * - `idle`: the call was released; the wrap-up time may run.
   * - `end`: the wrap-up is over.
   */
  type EventName = "preview" | "incoming" | "ringing" | "talk" | "idle" | "end";

  /** Where a call stands: the events, and `waiting` in a queue, `start` of a call that is being dialled, `hold`. */
  type CallState = EventName | "waiting" | "start" | "hold";

  /** How a call began; `ccOutbound` is a call of the dialer. */
  type CallDirection = "inbound" | "outbound" | "clicktocall" | "transfer" | "ccOutbound";

  /** A call. A text that is not known is "". */
  interface CallDetails {
    /** "" when there was no call. */
    state: CallState | "";
    /** Since when, UTC, ISO 8601. */
    stateTime: string;
    type: "phonecall";
    /** Id of the phone call row (`phonecall`). */
    id: string;
    direction: CallDirection | "";
    /** The other party's number. */
    phone: string;
    /** Name of the outcome given so far. */
    outcome: string;
    /** Table of who calls: `contact`, `lead`, `account`, `incident`, ...; `systemuser` for the agent. */
    fromType: string;
    fromId: string;
    /** Table of who is called, in the same words. */
    toType: string;
    toId: string;
    /** Id of the call's row in the call log (`cts_dialercall`). */
    dtCallId: string;
    /** Whether this call continues an earlier one that was to be tried again. */
    isCallback: boolean;
    /** When the customer is to be called again, YYYY-MM-DDTHH:MM:SSZ. */
    retryDatetime: string;
    /** The queue's name or the number that the customer dialled. */
    dnis: string;
    /** The telephone system's own name or number of the queue. */
    queueDn: string;
    /** The agent in the telephone system. */
    agentId: string;
    /** The phone that the call is on. */
    extension: string;
    /** Names the call among the agent's calls: what `transferComplete` and `conference` take. */
    callKey: string;
    /** The caller's name from the phone network. Anybody may call himself anything: show it as text, never as HTML. */
    callerName: string;
    /** The other party's name in Dataverse. */
    customerName: string;
    queueName: string;
  }

  /** The call when the event happened. */
  interface EventArgs extends CallDetails {
    event: EventName;
    /** One line of text that is safe in HTML. */
    toString(): string;
  }

  /** What a handler is given. */
  interface TelephonyEvent {
    dtEventArgs: EventArgs;
  }

  /** What a command that succeeded gives. */
  interface CommandDone {
    /** The call that `dial` began, or that was given its outcome; "" otherwise. */
    callKey: string;
  }

  /**
   * Registers a function that is told what happens to the page's call. Comes first: every other function throws before it. Who registers while a call is
   * being presented (`preview`, `incoming`, `ringing`) is told that; who comes later hears from the next event on and finds in `GetCallDetails` where the
   * call stands. A handler stays as long as the window: register one function once, not a new one each time a form opens.
   *
   * `id`, `dtCallId` and the customer are known in the first event: it waits for Dataverse, for two seconds at most.
   * @example
   * DynamicsTelephony.RegisterForEvents(function (ev) {
   *   var call = DynamicsTelephony.parseEventArgs(ev);
   *   if (call.state === "talk") {
   *     console.log(call.phone, call.dnis, call.dtCallId);
   *   }
   * });
   */
  function RegisterForEvents(handler: (event: TelephonyEvent) => void): void;

  /**
   * The call of an event, of its `dtEventArgs`, or of either as JSON text.
   * @example
   * DynamicsTelephony.RegisterForEvents(function (ev) {
   *   var isInbound = DynamicsTelephony.parseEventArgs(ev).direction === "inbound";
   *   console.log(isInbound);
   * });
   */
  function parseEventArgs(payload: unknown): CallDetails;

  /**
   * The page's call as it is now; complete right after `RegisterForEvents`.
   * @example
   * DynamicsTelephony.RegisterForEvents(function () {});
   * console.log(DynamicsTelephony.GetCallDetails().dnis);
   */
  function GetCallDetails(): CallDetails;

  /**
   * Dials a number from the agent's phone. The new call is the page's own.
   * @example
   * DynamicsTelephony.dial("+49 30 23125011").then(
   *   function (done) { console.log(done.callKey); },
   *   function (refusal) { console.log(refusal.message); }
   * );
   */
  function dial(number: string): Promise<CommandDone>;

  /**
   * Puts the call on hold, or resumes it.
   * @example
   * DynamicsTelephony.holdresume();
   */
  function holdresume(): Promise<CommandDone>;

  /**
   * Passes the call on to a number without asking there.
   * @example
   * DynamicsTelephony.transferBlind("1003");
   */
  function transferBlind(number: string): Promise<CommandDone>;

  /**
   * Holds the call and asks at a number. `transferComplete` joins the two then.
   * @example
   * DynamicsTelephony.transferConsult("1003");
   */
  function transferConsult(number: string): Promise<CommandDone>;

  /**
   * Joins a call that is talked in with one on hold, and leaves both.
   * @param callTab `callKey` or `dtCallId` of the second call; may be left out when only one fits.
   * @example
   * DynamicsTelephony.transferComplete().catch(function (refusal) { console.log(refusal.message); });
   */
  function transferComplete(callTab?: string): Promise<CommandDone>;

  /**
   * Joins a call that is talked in with one on hold, and stays in both.
   * @param callTab `callKey` or `dtCallId` of the second call; may be left out when only one fits.
   * @example
   * DynamicsTelephony.conference();
   */
  function conference(callTab?: string): Promise<CommandDone>;

  /**
   * Answers the call.
   * @example
   * DynamicsTelephony.answer();
   */
  function answer(): Promise<CommandDone>;

  /**
   * Hangs up, or rejects a call that rings.
   * @example
   * DynamicsTelephony.release();
   */
  function release(): Promise<CommandDone>;

  /**
   * Makes the agent ready for calls.
   * @example
   * DynamicsTelephony.agentReady();
   */
  function agentReady(): Promise<CommandDone>;

  /**
   * Makes the agent not ready.
   * @param reason One of the reasons of the setting "Not Ready Reasons"; may be left out. Another one is refused, with those that there are.
   * @example
   * DynamicsTelephony.agentNotReady("Lunch");
   */
  function agentNotReady(reason?: string): Promise<CommandDone>;

  /**
   * Plays a file of the telephone system into the call: its name without a path.
   * @example
   * DynamicsTelephony.playWaveFile("offer.wav");
   */
  function playWaveFile(filename: string): Promise<CommandDone>;

  /**
   * Sends tones into the call.
   * @param digit One or more of 0123456789*#.
   * @example
   * DynamicsTelephony.sendDTMF("12#");
   */
  function sendDTMF(digit: string): Promise<CommandDone>;

  /**
   * Writes a line to the log of the telephony hub, for support; 500 characters at most. Take it out before production.
   * @example
   * DynamicsTelephony.logThis("The form of the campaign has opened.");
   */
  function logThis(text: string): Promise<CommandDone>;

  /**
   * Gives the call its outcome, as if the agent had chosen it; also after its end.
   * @param outcomeName Name of a configured outcome, in its letter case.
   * @example
   * DynamicsTelephony.setOutcome("Solved");
   */
  function setOutcome(outcomeName: string): Promise<CommandDone>;

  /**
   * Ends the wrap-up of the call now.
   * @example
   * DynamicsTelephony.setOutcome("Solved").then(function () { return DynamicsTelephony.setCallEnd(); });
   */
  function setCallEnd(): Promise<CommandDone>;

  /**
   * Saves a form, then ends the wrap-up of the page's call and closes its script. Unlike `setCallEnd` it ends no call that goes on and none that has no
   * outcome yet: the promise rejects with what is missing, and the form is saved all the same. On a call that is over it only saves.
   * @param form The form context (the command's primary control, say); without one nothing is saved.
   * @example
   * DynamicsTelephony.RegisterForEvents(function () {});
   * DynamicsTelephony.saveAndClose().catch(function (refusal) { console.log(refusal.message); });
   */
  function saveAndClose(form?: { data: { save(): unknown } }): Promise<CommandDone>;
}
