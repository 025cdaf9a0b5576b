"""Stories of calls that begin at an agent's phone or go straight to it: outbound, click-to-dial, hold, call waiting, pickup, parking, conference."""
import asyncio
STORIES = {}
def story(f): STORIES[f.__name__.replace("_", "-")] = f; return f
def out(x, key, number, agent="1001", **kv): x.calls[key] = {"direction": "outbound", "agent": agent, "remoteNumber": number, **kv}
sleep = asyncio.sleep

@story
async def outbound_early_media(x):
    """The far side sends 183 with its own sound (early media) for two seconds, then answers; the agent ends."""
    x.trunk.mode = "progress"; o = await x.p1.call("0301234567"); out(x, "c1", "0301234567"); cu = await x.trunk.wait_incoming(); x.expect("ringing", call="c1", agent="1001")
    await sleep(2); await cu.answer(); await o.wait_answered(); x.expect("talk", call="c1", agent="1001"); await sleep(1.5); await o.hangup(); x.ended("c1", "agent")

@story
async def outbound_failures(x):
    """1001 dials: the network is congested (503), the customer declines (603), the customer is away (480), the number is in no dialplan."""
    for key, mode, number, by in (("c1", "congested", "0301111", "pbx"), ("c2", "decline", "0302222", "busy"), ("c3", "unavailable", "0303333", "no answer")):
        x.trunk.mode = mode; out(x, key, number); o = await x.p1.call(number); x.expect("ringing", call=key, agent="1001"); await o.wait_ended(); x.step(f"{number}: {o.cause}"); x.ended(key, by); await sleep(1)
    o = await x.p1.call("4711"); await o.wait_ended(); x.step(f"4711: {o.cause}; the PBX makes no channel for it")

@story
async def outbound_no_answer(x):
    """1001 dials, nobody answers within Dial's 25 s."""
    out(x, "c1", "0301234567"); o = await x.p1.call("0301234567"); await x.trunk.wait_incoming(); x.expect("ringing", call="c1", agent="1001"); await o.wait_ended(30); x.ended("c1", "no answer")

@story
async def outbound_hold_and_transfer(x):
    """1001 dials a customer, holds, resumes, then passes the customer on to 1002 (REFER); 1002 ends."""
    o = await x.p1.call("0301234567"); out(x, "c1", "0301234567"); cu = await x.trunk.wait_incoming(); x.expect("ringing", call="c1", agent="1001"); await sleep(1); await cu.answer(); await o.wait_answered(); x.expect("talk", call="c1", agent="1001"); await sleep(1)
    await o.hold(); x.expect("held", call="c1", agent="1001"); await sleep(1); await o.unhold(); x.expect("talk", call="c1", agent="1001"); await sleep(1)
    await o.refer("1002"); b = await x.rings(x.p2, direction="transfer"); x.expect("released", call="c1", agent="1001", note="transferred away"); await sleep(.3)
    if not o.ended.is_set(): await o.hangup()
    await sleep(1); await x.answer(b, direction="transfer"); await sleep(1.5); await b.hangup(); x.ended("c1", "agent", agent="1002"); await cu.wait_ended()

@story
async def c2d_agent_declines(x):
    """Click-to-dial: the agent's phone rings and the agent presses reject (603)."""
    await x.c2d("0301234567"); a = await x.rings(x.p1, state="preview"); x.expected.pop(); await sleep(1); a.reject(603, "Decline"); await x.ami.event("OriginateResponse"); x.ended("c1", "agent did not answer")

@story
async def c2d_agent_gives_up(x):
    """Click-to-dial: the agent hangs up on the phone while the customer rings; then the same number again, and the customer declines (603)."""
    await x.c2d("0301234567"); a = await x.rings(x.p1, state="preview"); x.expected.pop(); await sleep(.5); await a.answer(); await x.trunk.wait_incoming(); x.expect("ringing", call="c1", agent="1001"); await sleep(1); await a.hangup(); x.ended("c1", "agent"); await sleep(1.5)
    x.trunk.mode = "decline"; await x.c2d("0301234567", key="c2"); a = await x.rings(x.p1, "c2", state="preview"); x.expected.pop(); await sleep(.5); await a.answer(); x.expect("ringing", call="c2", agent="1001"); await a.wait_ended(); x.ended("c2", "busy")

@story
async def c2d_to_colleague(x):
    """Click-to-dial to a colleague's extension: 1002 rings, answers and ends."""
    await x.c2d("1002"); a = await x.rings(x.p1, state="preview"); x.expected.pop(); await sleep(.5); await a.answer(); b = await x.rings(x.p2); x.expect("ringing", call="c1", agent="1001"); await sleep(1); await x.answer(b); x.expect("talk", call="c1", agent="1001"); await sleep(1.5); await b.hangup(); x.ended("c1", "agent 1002"); await a.wait_ended()

@story
async def hold_by_both(x):
    """1001 holds twice; in between the customer's side holds too; at last 1001 holds and hangs up without resuming."""
    c, a = await x.talk_to_agent()
    await a.hold(); x.expect("held", call="c1", agent="1001"); await sleep(.8); await a.unhold(); x.expect("talk", call="c1", agent="1001"); await sleep(.8)
    await c.hold(); x.step("the customer's side holds: no state of the agent's"); await sleep(.8); await a.hold(); x.expect("held", call="c1", agent="1001"); await sleep(.5); await c.unhold(); await sleep(.5); await a.unhold(); x.expect("talk", call="c1", agent="1001"); await sleep(.8)
    await a.hold(); x.expect("held", call="c1", agent="1001"); await sleep(1); await a.hangup(); x.ended("c1", "agent"); await c.wait_ended()

@story
async def call_waiting(x):
    """Two calls for one agent: 1001 talks with the first caller, a second one comes (direct number), 1001 holds the first, talks with the second, who ends, and resumes the first."""
    c = await x.inbound(to="1101"); a = await x.rings(x.p1); await sleep(.5); await x.answer(a); await sleep(1)
    d = await x.inbound(to="1101", frm="+49402222", name="Zweite Anruferin", key="c2"); b = await x.rings(x.p1, "c2"); await sleep(1)
    await a.hold(); x.expect("held", call="c1", agent="1001"); await sleep(.2); await x.answer(b, "c2"); await sleep(1.5); await d.hangup(); x.ended("c2", "customer"); await b.wait_ended(); await sleep(.5)
    await a.unhold(); x.expect("talk", call="c1", agent="1001"); await sleep(1); await a.hangup(); x.ended("c1", "agent"); await c.wait_ended()

@story
async def answered_for_a_moment(x):
    """1001 answers and hangs up within 30 ms."""
    c = await x.inbound(to="1101"); a = await x.rings(x.p1); await sleep(.7); await x.answer(a); await sleep(.03); await a.hangup(); x.ended("c1", "agent"); await c.wait_ended()

@story
async def pickup_in_group(x):
    """A queue call rings 1001; 1003 presses *8 (Pickup of the group) and has it; 1003 ends."""
    c = await x.inbound(); await x.rings(x.p1); await sleep(1); k = await x.p3.call("*8"); await k.wait_answered(); x.expect("released", call="c1", agent="1001", note="picked up elsewhere"); x.expect("talk", call="c1", agent="1003"); await sleep(1.5); await k.hangup(); x.ended("c1", "agent", agent="1003"); await c.wait_ended()

@story
async def parking_comes_back(x):
    """1001 parks the caller (AMI Park with a time limit of 3 s) and hangs up; nobody fetches the caller: 1001 is rung again, answers and ends."""
    c, a = await x.talk_to_agent(); ch = await x.agent_chan("1001")
    await x.ami.action("Park", Channel=c.chan, TimeoutChannel=ch, Timeout=3000); x.expect("held", call="c1", agent="1001", note="caller parked"); await sleep(1); await a.hangup(); x.expect("released", call="c1", agent="1001", note="1001's phone hangs up")
    b = await x.rings(x.p1); await sleep(1); await x.answer(b); await sleep(1.5); await b.hangup(); x.ended("c1", "agent"); await c.wait_ended()

@story
async def parking_same_agent(x):
    """1001 parks the caller by REFER to 800, fetches the caller again from 801; the caller ends."""
    c, a = await x.talk_to_agent(); await a.refer("800"); await sleep(.5); x.expect("released", call="c1", agent="1001", note="1001's phone hangs up after the transfer to the lot")
    if not a.ended.is_set(): await a.hangup()
    await sleep(1); k = await x.p1.call("801"); await k.wait_answered(); x.expect("talk", call="c1", agent="1001"); await sleep(1.5); await c.hangup(); x.ended("c1", "customer"); await k.wait_ended()

@story
async def parked_caller_gives_up(x):
    """1001 parks the caller by REFER to 800 and is free; the caller gives up in the lot."""
    c, a = await x.talk_to_agent(); await a.refer("800"); await sleep(.5); x.expect("released", call="c1", agent="1001", note="parked")
    if not a.ended.is_set(): await a.hangup()
    await sleep(2); await c.hangup(); x.ended("c1", "customer")

@story
async def conference_room(x):
    """A customer dials into room 601, 1001 and 1002 dial into it from their phones; 1002 leaves, the customer leaves, 1001 leaves."""
    c = await x.inbound(to="3015"); x.expected.pop(); await sleep(1)
    k = await x.p1.call("601"); await k.wait_answered(); x.expect("talk", call="c1", agent="1001"); await sleep(1); l = await x.p2.call("601"); await l.wait_answered(); x.expect("talk", call="c1", agent="1002"); await sleep(1.5)
    await l.hangup(); x.expect("released", call="c1", agent="1002"); await sleep(1); await c.hangup(); x.expect("held", call="c1", agent="1001", note="alone in the room"); await sleep(1); await k.hangup(); x.ended("c1", "agent")

@story
async def agent_calls_a_service(x):
    """1001 dials an announcement, 1002 the echo test and 1003 listens to 1001's call as a supervisor: none of these is a call with anybody."""
    k = await x.p1.call("700"); await k.wait_ended(8); e = await x.p2.call("701"); await e.wait_answered(); await sleep(1); await e.hangup(); await sleep(1)
    c, a = await x.talk_to_agent(talk=1); s = await x.p3.call("702"); await s.wait_answered(); await sleep(1.5); await s.hangup(); await sleep(.5); await c.hangup(); x.ended("c1", "customer"); await a.wait_ended()

@story
async def hangup_by_manager(x):
    """Somebody else hangs up 1001's channel by AMI; then a call whose customer's channel is hung up by AMI."""
    c, a = await x.talk_to_agent(talk=1); await x.ami.action("Hangup", Channel=await x.agent_chan("1001")); x.ended("c1", "pbx"); await c.wait_ended(); await sleep(2.5)
    c, a = await x.talk_to_agent(talk=1, key="c2"); await x.ami.action("Hangup", Channel=c.chan); x.ended("c2", "pbx"); await a.wait_ended()

@story
async def direct_busy(x):
    """A direct call to 1001, whose phone is busy (486): it never rang, the caller is sent away."""
    x.p1.mode = "busy"; c = await x.inbound(to="1101"); x.expected.pop(); await c.wait_ended(); x.expect("released", call="c1", agent="1001", note="busy: never rang"); x.ended("c1", "pbx")

@story
async def two_phones_one_declines(x):
    """1005 on two phones: one rejects (603), the other goes on ringing and answers; 1005 ends."""
    from labphone import Phone
    import lab
    p, q = [await Phone("1005", "lab-1005", "127.0.0.1", 0, lab.SIP, "Eve Agent").start() for _ in "12"]
    await p.register(); await q.register(); c = await x.inbound(to="3004"); a = await x.rings(p); b = await q.wait_incoming(); await sleep(1); a.reject(603, "Decline"); await sleep(1); await x.answer(b); await sleep(1.2); await b.hangup(); x.ended("c1", "agent"); await c.wait_ended()
    for phone in (p, q): await phone.unregister(); phone.close()
