"""Stories of transfers and consultations: by the phone and by the manager interface, completed, refused, given up, one after the other."""
import asyncio
STORIES = {}
def story(f): STORIES[f.__name__.replace("_", "-")] = f; return f
sleep = asyncio.sleep
def consult(x, number="1002", key="c2", agent="1001", of="c1"): x.calls[key] = {"direction": "outbound", "agent": agent, "remoteNumber": number, "consultFor": of}
async def gone(*calls):
    for q in calls:
        if not q.ended.is_set(): await q.hangup()
async def hold_and_consult(x, a, phone, number, answer=True):
    """1001 holds the caller and calls a colleague"""
    await a.hold(); x.expect("held", call="c1", agent="1001"); k = await x.p1.call(number); consult(x, number); b = await x.rings(phone, "c2"); x.expect("ringing", call="c2", agent="1001"); await sleep(1)
    if answer: await x.answer(b, "c2"); await k.wait_answered(); x.expect("talk", call="c2", agent="1001"); await sleep(1.2)
    return k, b

@story
async def blind_transfer_chain(x):
    """1001 passes the caller on to 1002, 1002 to 1003 (both REFER); 1003 passes the caller on to an announcement, which ends the call."""
    c, a = await x.talk_to_agent(talk=1); await a.refer("1002"); b = await x.rings(x.p2, direction="transfer"); x.expect("released", call="c1", agent="1001"); await sleep(.3); await gone(a); await sleep(.5); await x.answer(b, direction="transfer"); await sleep(1)
    await b.refer("1003"); d = await x.rings(x.p3, direction="transfer"); x.expect("released", call="c1", agent="1002"); await sleep(.3); await gone(b); await sleep(.5); await x.answer(d, direction="transfer"); await sleep(1)
    await d.refer("700"); await sleep(.5); x.expect("released", call="c1", agent="1003"); await gone(d); await c.wait_ended(); x.ended("c1", "pbx")

@story
async def blind_transfer_outside(x):
    """1001 passes the caller on to a number outside (REFER); it rings, answers, and the caller ends."""
    c, a = await x.talk_to_agent(talk=1); await a.refer("0309999"); o = await x.trunk.wait_incoming(); x.expect("released", call="c1", agent="1001"); await sleep(.3); await gone(a); await sleep(1); await o.answer(); await sleep(1.5); await c.hangup(); x.ended("c1", "customer"); await o.wait_ended()

@story
async def blind_transfer_busy_comes_back(x):
    """1001 passes the caller on to 1003, who is busy: the dialplan rings 1001 again, who answers and ends."""
    x.p3.mode = "busy"; c, a = await x.talk_to_agent(talk=1); await a.refer("4603"); x.expect("released", call="c1", agent="1001"); x.expect("released", call="c1", agent="1003", note="busy"); b = await x.rings(x.p1); await sleep(.3); await gone(a); await sleep(.7); await x.answer(b); await sleep(1.5); await b.hangup(); x.ended("c1", "agent"); await c.wait_ended()

@story
async def blind_transfer_unanswered_comes_back(x):
    """1001 passes the caller on to 1003, whose phone rings 3 s without an answer: 1001 is rung again and answers; the caller ends."""
    c, a = await x.talk_to_agent(talk=1); await a.refer("4603"); d = await x.rings(x.p3, direction="transfer"); x.expect("released", call="c1", agent="1001"); await sleep(.3); await gone(a); b = await x.rings(x.p1); x.expect("released", call="c1", agent="1003", note="no answer"); await sleep(.7); await x.answer(b); await sleep(1.5); await c.hangup(); x.ended("c1", "customer"); await b.wait_ended()

@story
async def blind_transfer_abandoned(x):
    """The caller gives up while the next agent's phone rings (BlindTransfer by AMI)."""
    c, a = await x.talk_to_agent(talk=1); await x.ami.action("BlindTransfer", Channel=await x.agent_chan("1001"), Context="from-internal", Exten="1003"); d = await x.rings(x.p3, direction="transfer"); x.expect("released", call="c1", agent="1001"); await sleep(1.5); await c.hangup(); x.ended("c1", "customer"); await d.wait_ended()

@story
async def consult_caller_gives_up(x):
    """1001 holds the caller and talks with 1002; the caller hangs up meanwhile; 1002 ends the talk."""
    c, a = await x.talk_to_agent(talk=1); k, b = await hold_and_consult(x, a, x.p2, "1002"); await c.hangup(); x.ended("c1", "customer"); await a.wait_ended(); await sleep(1.2); await b.hangup(); x.ended("c2", "agent 1002"); await k.wait_ended()

@story
async def consult_agent_hangs_up(x):
    """1001 holds the caller, talks with 1002 and hangs both up, the consultation first."""
    c, a = await x.talk_to_agent(talk=1); k, b = await hold_and_consult(x, a, x.p2, "1002"); await k.hangup(); x.ended("c2", "agent"); await b.wait_ended(); await sleep(1); await a.hangup(); x.ended("c1", "agent"); await c.wait_ended()

@story
async def consult_colleague_busy(x):
    """1001 holds the caller and calls 1002, who is busy; resumes; calls 1003, who does not answer; gives up and resumes; the caller ends."""
    x.p2.mode = "busy"; c, a = await x.talk_to_agent(talk=1); await a.hold(); x.expect("held", call="c1", agent="1001"); k = await x.p1.call("1002"); consult(x); x.expect("ringing", call="c2", agent="1001"); x.expect("released", call="c2", agent="1002", note="busy"); await k.wait_ended(); x.ended("c2", "busy"); await sleep(.5); await a.unhold(); x.expect("talk", call="c1", agent="1001"); await sleep(.7)
    await a.hold(); x.expect("held", call="c1", agent="1001"); k = await x.p1.call("1003"); consult(x, "1003", "c3"); d = await x.rings(x.p3, "c3"); x.expect("ringing", call="c3", agent="1001"); await sleep(1.5); await k.hangup(); x.ended("c3", "agent"); await sleep(.5); await a.unhold(); x.expect("talk", call="c1", agent="1001"); await sleep(1); await c.hangup(); x.ended("c1", "customer"); await a.wait_ended()

@story
async def consult_swap(x):
    """1001 goes back and forth between the caller and 1002 with the hold keys, then completes (REFER with Replaces); 1002 ends."""
    c, a = await x.talk_to_agent(talk=1); k, b = await hold_and_consult(x, a, x.p2, "1002")
    await k.hold(); x.expect("held", call="c2", agent="1001"); await sleep(.2); await a.unhold(); x.expect("talk", call="c1", agent="1001"); await sleep(1); await a.hold(); x.expect("held", call="c1", agent="1001"); await sleep(.2); await k.unhold(); x.expect("talk", call="c2", agent="1001"); await sleep(1)
    await a.refer_to_call(k); await asyncio.wait_for(asyncio.shield(a.refer_done), 5); x.expect("released", call="c2", note="consult leg merged into c1"); x.expect("released", call="c1", agent="1001"); x.expect("talk", call="c1", agent="1002", direction="transfer"); await gone(a, k); await sleep(1.5); await b.hangup(); x.ended("c1", "agent", agent="1002"); await c.wait_ended()

@story
async def consult_swap_ami(x):
    """AMI Atxfer to 1002, then *4 (swap) twice: with the caller, with 1002 again; *1 gives 1002 up; the caller ends."""
    c, a = await x.talk_to_agent(); ch = await x.agent_chan("1001"); await x.ami.action("Atxfer", Channel=ch, Exten="1002", Context="from-internal"); x.expect("held", call="c1", agent="1001"); consult(x); b = await x.rings(x.p2, "c2"); x.expect("ringing", call="c2", agent="1001"); await sleep(.7); await x.answer(b, "c2"); x.expect("talk", call="c2", agent="1001"); await sleep(1.2)
    async def press(keys):
        for d in keys: await x.ami.action("PlayDTMF", Channel=ch, Digit=d, Duration=100, Receive="true"); await sleep(.25)
    await press("*4"); x.expect("held", call="c2", agent="1001"); x.expect("talk", call="c1", agent="1001"); await sleep(1.2); await press("*4"); x.expect("held", call="c1", agent="1001"); x.expect("talk", call="c2", agent="1001"); await sleep(1.2); await press("*1"); x.expect("released", call="c2"); x.expect("talk", call="c1", agent="1001"); await sleep(1.2); await c.hangup(); x.ended("c1", "customer"); await a.wait_ended()

@story
async def consult_ami_busy(x):
    """AMI Atxfer to 1003, who is busy: 1001 is back with the caller; the caller ends."""
    x.p3.mode = "busy"; c, a = await x.talk_to_agent(); await x.ami.action("Atxfer", Channel=await x.agent_chan("1001"), Exten="1003", Context="from-internal"); x.expect("held", call="c1", agent="1001"); await sleep(3); x.expect("talk", call="c1", agent="1001"); await sleep(1); await c.hangup(); x.ended("c1", "customer"); await a.wait_ended()

@story
async def consult_ami_caller_gives_up(x):
    """AMI Atxfer to 1002, who answers; the caller hangs up; 1001 and 1002 go on, 1001 ends."""
    c, a = await x.talk_to_agent(); await x.ami.action("Atxfer", Channel=await x.agent_chan("1001"), Exten="1002", Context="from-internal"); x.expect("held", call="c1", agent="1001"); consult(x); b = await x.rings(x.p2, "c2"); x.expect("ringing", call="c2", agent="1001"); await sleep(.7); await x.answer(b, "c2"); x.expect("talk", call="c2", agent="1001"); await sleep(1.2); await c.hangup(); x.ended("c1", "customer"); await sleep(1.5); await gone(a, b); x.ended("c2", "agent")

@story
async def consult_ami_ringing(x):
    """AMI Atxfer to 1002; 1001 hangs up while 1002 rings; 1002 answers and has the caller; 1002 ends."""
    c, a = await x.talk_to_agent(); await x.ami.action("Atxfer", Channel=await x.agent_chan("1001"), Exten="1002", Context="from-internal"); x.expect("held", call="c1", agent="1001"); consult(x); b = await x.rings(x.p2, "c2"); x.expect("ringing", call="c2", agent="1001"); await sleep(1); await a.hangup(); x.expect("released", call="c1", agent="1001"); x.expect("released", call="c2", agent="1001"); await sleep(1); await b.answer(); x.expect("talk", call="c1", agent="1002", direction="transfer"); await sleep(1.5); await b.hangup(); x.ended("c1", "agent", agent="1002"); await c.wait_ended()

@story
async def consult_into_queue(x):
    """1001 holds the caller, calls queue sales (500), talks with 1002 who answers there, completes (REFER with Replaces); the caller ends."""
    c, a = await x.talk_to_agent(talk=1); k, b = await hold_and_consult(x, a, x.p2, "500"); await a.refer_to_call(k); await asyncio.wait_for(asyncio.shield(a.refer_done), 5); x.expect("released", call="c2", note="consult leg merged into c1"); x.expect("released", call="c1", agent="1001"); x.expect("talk", call="c1", agent="1002", direction="transfer"); await gone(a, k); await sleep(1.5); await c.hangup(); x.ended("c1", "customer", agent="1002"); await b.wait_ended()

@story
async def consult_into_queue_waiting(x):
    """1001 holds the caller, calls queue sales and completes while 1002's phone rings there; 1002 answers and ends."""
    c, a = await x.talk_to_agent(talk=1); k, b = await hold_and_consult(x, a, x.p2, "500", answer=False); await a.refer_to_call(k); await sleep(.5); x.expect("released", call="c2", agent="1001"); x.expect("released", call="c1", agent="1001"); await gone(a, k); await sleep(1); await x.answer(b, direction="transfer"); await sleep(1.5); await b.hangup(); x.ended("c1", "agent", agent="1002"); await c.wait_ended()

@story
async def consult_then_blind(x):
    """1001 consults 1002 and completes, 1002 passes the caller on to 1003 (BlindTransfer by AMI); the caller ends."""
    c, a = await x.talk_to_agent(talk=1); k, b = await hold_and_consult(x, a, x.p2, "1002"); await a.refer_to_call(k); await asyncio.wait_for(asyncio.shield(a.refer_done), 5); x.expect("released", call="c2"); x.expect("released", call="c1", agent="1001"); x.expect("talk", call="c1", agent="1002", direction="transfer"); await gone(a, k); await sleep(1)
    await x.ami.action("BlindTransfer", Channel=await x.agent_chan("1002"), Context="from-internal", Exten="1003"); d = await x.rings(x.p3, direction="transfer"); x.expect("released", call="c1", agent="1002"); await sleep(.7); await x.answer(d, direction="transfer"); await sleep(1.2); await c.hangup(); x.ended("c1", "customer", agent="1003"); await d.wait_ended()

@story
async def consult_with_queue_call_of_colleague(x):
    """1001 and 1002 talk with a caller each; 1002 ends, 1001 passes its own caller on to 1002 after a talk; both callers kept apart."""
    c, a = await x.talk_to_agent(talk=.5); d = await x.inbound(to="5678", frm="+49402222", name="Zweite Anruferin", key="c9"); e = await x.rings(x.p2, "c9"); await sleep(.5); await x.answer(e, "c9"); await sleep(.7)
    await e.hold(); x.expect("held", call="c9", agent="1002"); k, b = await hold_and_consult(x, a, x.p2, "1002"); await a.refer_to_call(k); await asyncio.wait_for(asyncio.shield(a.refer_done), 5); x.expect("released", call="c2"); x.expect("released", call="c1", agent="1001"); x.expect("talk", call="c1", agent="1002", direction="transfer"); await gone(a, k); await sleep(1); await b.hangup(); x.ended("c1", "agent", agent="1002"); await c.wait_ended(); await sleep(.5); await e.unhold(); x.expect("talk", call="c9", agent="1002"); await sleep(.7); await d.hangup(); x.ended("c9", "customer"); await e.wait_ended()

@story
async def consult_ami_recall(x):
    """AMI Atxfer to 1002; 1001 hangs up while 1002 rings; 1002 does not answer in 15 s: Asterisk calls 1001 back, who answers; the caller ends."""
    c, a = await x.talk_to_agent(talk=1); await x.ami.action("Atxfer", Channel=await x.agent_chan("1001"), Exten="1002", Context="from-internal"); await sleep(.25); x.expect("held", call="c1", agent="1001"); consult(x); b = await x.rings(x.p2, "c2"); x.expect("ringing", call="c2", agent="1001"); await sleep(1); await a.hangup(); x.expect("released", call="c1", agent="1001"); x.expect("incoming", call="c1", agent="1002", direction="transfer"); e = await asyncio.wait_for(x.p1.incoming.get(), 30); x.expect("released", call="c1", agent="1002", note="no answer"); x.expect("incoming", call="c1", agent="1001"); await sleep(1); await x.answer(e); await sleep(1.5); await c.hangup(); x.ended("c1", "customer"); await e.wait_ended()

@story
async def outbound_consult_transfer(x):
    """1001 dials a customer, holds, consults 1002 and completes (REFER with Replaces); the customer ends."""
    o = await x.p1.call("0301234567"); x.calls["c1"] = {"direction": "outbound", "agent": "1001", "remoteNumber": "0301234567"}; cu = await x.trunk.wait_incoming(); x.expect("ringing", call="c1", agent="1001"); await sleep(.7); await cu.answer(); await o.wait_answered(); x.expect("talk", call="c1", agent="1001"); await sleep(1)
    k, b = await hold_and_consult(x, o, x.p2, "1002"); await o.refer_to_call(k); await asyncio.wait_for(asyncio.shield(o.refer_done), 5); x.expect("released", call="c2"); x.expect("released", call="c1", agent="1001"); x.expect("talk", call="c1", agent="1002", direction="transfer"); await gone(o, k); await sleep(1.5); await cu.hangup(); x.ended("c1", "customer", agent="1002"); await b.wait_ended()

@story
async def c2d_transfer(x):
    """Click-to-dial: customer answers, the connector passes the customer on to 1003 (AMI Redirect); 1003 ends."""
    await x.c2d("0301234567"); a = await x.rings(x.p1, state="preview"); x.expected.pop(); await sleep(.5); n = len(x.ami.events); await a.answer(); cu = await x.trunk.wait_incoming(); x.expect("ringing", call="c1", agent="1001"); await sleep(.7); await cu.answer(); x.expect("talk", call="c1", agent="1001"); await sleep(1)
    e = await x.ami.event("Newchannel", since=n, Channel="^PJSIP/trunk"); await x.ami.action("Redirect", Channel=e["channel"], Context="from-internal", Exten="1003", Priority=1); d = await x.rings(x.p3, direction="transfer"); x.expect("released", call="c1", agent="1001"); await sleep(.7); await x.answer(d, direction="transfer"); await sleep(1.2); await d.hangup(); x.ended("c1", "agent", agent="1003"); await cu.wait_ended()

@story
async def held_caller_gives_up(x):
    """The caller hangs up while held."""
    c, a = await x.talk_to_agent(talk=1); await a.hold(); x.expect("held", call="c1", agent="1001"); await sleep(1.5); await c.hangup(); x.ended("c1", "customer"); await a.wait_ended()

@story
async def transfer_to_mailbox(x):
    """1001 passes the caller on to a mailbox (REFER to 703); the caller speaks and hangs up."""
    c, a = await x.talk_to_agent(talk=1); await a.refer("703"); await sleep(.1); x.expect("released", call="c1", agent="1001"); await sleep(.3); await gone(a); await sleep(1.5); await c.hangup(); x.ended("c1", "customer")

@story
async def transfer_to_queue_abandoned(x):
    """1001 passes the caller on into queue sales (AMI BlindTransfer), whose agent is paused; the caller waits there and gives up."""
    await x.ami.action("QueuePause", Queue="sales", Interface="PJSIP/1002", Paused="true"); c, a = await x.talk_to_agent(talk=1); await x.ami.action("BlindTransfer", Channel=await x.agent_chan("1001"), Context="from-internal", Exten="500"); x.expect("released", call="c1", agent="1001"); x.expect("waiting", call="c1", queue="sales", direction="transfer"); await sleep(2); await c.hangup(); x.ended("c1", "customer"); await sleep(.3); await x.ami.action("QueuePause", Queue="sales", Interface="PJSIP/1002", Paused="false")

@story
async def transfer_into_conference(x):
    """1001 passes the caller on into conference room 600 (REFER), dials into it too; 1001 leaves, the caller leaves."""
    c, a = await x.talk_to_agent(talk=1); await a.refer("600"); await sleep(.1); x.expect("released", call="c1", agent="1001"); await sleep(.3); await gone(a); await sleep(.5); k = await x.p1.call("600"); await k.wait_answered(); x.expect("talk", call="c1", agent="1001"); await sleep(1.5); await k.hangup(); x.expect("released", call="c1", agent="1001"); await sleep(1); await c.hangup(); x.ended("c1", "customer")
