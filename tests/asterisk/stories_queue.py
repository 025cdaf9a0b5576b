"""Stories of calls that come through queues, ring groups and Local channels."""
import asyncio
STORIES = {}
def story(f): STORIES[f.__name__.replace("_", "-")] = f; return f
sleep = asyncio.sleep

@story
async def queue_phone_gone(x):
    """1001's phone is not registered: the queue passes it over and rings 1002, who answers; the caller ends."""
    await x.p1.unregister(); await sleep(.5); c = await x.inbound(); b = await x.rings(x.p2); await sleep(1); await x.answer(b); await sleep(1.5); await c.hangup(); x.ended("c1", "customer", agent="1002"); await b.wait_ended(); await x.p1.register()

@story
async def queue_phone_away(x):
    """1001's phone says 480 (away) at once, the queue rings 1002; the caller gives up."""
    x.p1.mode = "unavailable"; c = await x.inbound(); b = await x.rings(x.p2); await sleep(1.5); await c.hangup(); x.ended("c1", "customer", abandoned=True); await b.wait_ended()

@story
async def queue_after_menu(x):
    """An announcement and a menu first; the caller presses 2 and comes into queue sales; 1002 answers and ends."""
    c = await x.inbound(to="3007", queue="sales"); x.expected.pop(); await c.wait_answered(); await sleep(.6); await c.dtmf("2"); e = await x.ami.event("QueueCallerJoin"); x.expect("waiting", call="c1"); b = await x.rings(x.p2); await sleep(1); await x.answer(b); await sleep(1.5); await b.hangup(); x.ended("c1", "agent"); await c.wait_ended()

@story
async def menu_only(x):
    """The caller hears the announcement and hangs up before any queue."""
    c = await x.inbound(to="3007"); x.expected.pop(); await c.wait_answered(); await sleep(1); await c.hangup(); x.step("no queue, no agent")

@story
async def queue_left_by_key(x):
    """1001 rings; the caller presses 1, leaves the queue and comes to 1003, who answers; the caller ends."""
    c = await x.inbound(to="3012", queue="exits"); a = await x.rings(x.p1); await sleep(1); await c.dtmf("1"); d = await x.rings(x.p3); x.expect("released", call="c1", agent="1001", note="the caller left the queue"); await sleep(1); await x.answer(d); await sleep(1.5); await c.hangup(); x.ended("c1", "customer", agent="1003"); await d.wait_ended()

@story
async def queue_call_waiting(x):
    """A queue that rings agents in a call: 1001 talks with the first caller, the second one rings at the same phone, is declined (486) and gives up; the first caller ends."""
    c = await x.inbound(to="3011", queue="waiting"); a = await x.rings(x.p1); await sleep(.5); await x.answer(a); await sleep(1)
    d = await x.inbound(to="3011", queue="waiting", frm="+49402222", name="Zweite Anruferin", key="c2"); b = await x.rings(x.p1, "c2"); await sleep(1); x.p1.mode = "silent"; b.reject(486); x.expect("released", call="c2", agent="1001", note="declined"); await sleep(.6); await d.hangup(); x.ended("c2", "customer", abandoned=True); await sleep(.6)
    await c.hangup(); x.ended("c1", "customer"); await a.wait_ended()

@story
async def queue_call_while_other_rings(x):
    """Two queues, one agent: support rings 1001 (no answer) while sales rings 1002; 1002 answers sales; support's caller gives up."""
    c = await x.inbound(); a = await x.rings(x.p1); await sleep(.5); d = await x.inbound(to="5678", frm="+49402222", name="Zweite Anruferin", key="c2"); b = await x.rings(x.p2, "c2"); await sleep(1); await x.answer(b, "c2")
    await a.wait_ended(); x.expect("released", call="c1", agent="1001", note="no answer"); await x.rings(x.p1); await sleep(.5); await c.hangup(); x.ended("c1", "customer", abandoned=True); await sleep(.5); await b.hangup(); x.ended("c2", "agent"); await d.wait_ended()

@story
async def queue_hostile_name(x):
    """A caller's name full of quotes, brackets, JSON and another queue's prefix; 1001 answers, the caller ends."""
    c = await x.inbound(to="3014", queue="support", name="Robert; Jones"); x.calls["c1"]["remoteName"] = "Robert; Jones"; a = await x.rings(x.p1); await sleep(.5); await x.answer(a); await sleep(1); await c.hangup(); x.ended("c1", "customer"); await a.wait_ended()

@story
async def queue_member_by_local_added(x):
    """1003 logs in to sales as Local/1003@from-queue (no /n, QueueAdd) while 1002 is paused; a call rings 1003, who answers and holds; the caller ends."""
    await x.ami.action("QueuePause", Queue="sales", Interface="PJSIP/1002", Paused="true"); await x.ami.action("QueueAdd", Queue="sales", Interface="Local/1003@from-queue", MemberName="Carla Agent", StateInterface="PJSIP/1003")
    c = await x.inbound(to="5678"); d = await x.rings(x.p3); await sleep(1); await x.answer(d); await sleep(1.5); await d.hold(); x.expect("held", call="c1", agent="1003"); await sleep(1); await d.unhold(); x.expect("talk", call="c1", agent="1003"); await sleep(.5); await c.hangup(); x.ended("c1", "customer", agent="1003"); await d.wait_ended()
    await x.ami.action("QueueRemove", Queue="sales", Interface="Local/1003@from-queue"); await x.ami.action("QueuePause", Queue="sales", Interface="PJSIP/1002", Paused="false")

@story
async def queue_by_local_inside(x):
    """The dialplan calls a queue through a Local channel: the trunk's channel dials Local/400, whose other half waits in support; 1001 answers, the caller ends."""
    c = await x.inbound(to="3017", queue="support"); a = await x.rings(x.p1); await sleep(1); await x.answer(a); await sleep(1.5); await c.hangup(); x.ended("c1", "customer"); await a.wait_ended()

@story
async def ring_group_local(x):
    """A ring group of Local channels without /n: 1001 declines, 1002 answers and ends."""
    c = await x.inbound(to="3008"); a, b = await x.rings(x.p1), await x.rings(x.p2); await sleep(.7); a.reject(603, "Decline"); x.expect("released", call="c1", agent="1001", note="declined"); await sleep(.7); await x.answer(b); await sleep(2); await b.hangup(); x.ended("c1", "agent", agent="1002"); await c.wait_ended()

@story
async def ring_group_all_busy(x):
    """A ring group whose three phones are busy: the caller is sent away."""
    for p in (x.p1, x.p2, x.p3): p.mode = "busy"
    c = await x.inbound(to="3001"); [x.expect("released", call="c1", agent=a, note="busy: never rang") for a in ("1001", "1002", "1003")]; await c.wait_ended(); x.expected.pop(0); x.ended("c1", "pbx")

@story
async def ring_group_abandoned(x):
    """A ring group; the caller gives up while all three ring."""
    c = await x.inbound(to="3001"); [await x.rings(p) for p in (x.p1, x.p2, x.p3)]; await sleep(1.5); await c.hangup(); x.ended("c1", "customer", abandoned=True)

@story
async def local_chain(x):
    """1001 behind two Local channels in a row, both taken out by Asterisk after the answer; 1001 ends."""
    c = await x.inbound(to="3016"); a = await x.rings(x.p1); await sleep(1); await x.answer(a); await sleep(2); await a.hangup(); x.ended("c1", "agent"); await c.wait_ended()

@story
async def follow_me(x):
    """1001 does not answer in 3 s, the call goes on to the agent's mobile outside, which answers; the caller ends."""
    c = await x.inbound(to="3009"); a = await x.rings(x.p1); m = await x.trunk.wait_incoming(); x.expect("released", call="c1", agent="1001", note="no answer"); await sleep(1); await m.answer(); await sleep(1.5); await c.hangup(); x.ended("c1", "customer"); await m.wait_ended()

@story
async def desk_and_mobile(x):
    """Desk phone 1001 and a mobile outside ring at once; the mobile answers and ends."""
    c = await x.inbound(to="3010"); a = await x.rings(x.p1); m = await x.trunk.wait_incoming(); await sleep(1); await m.answer(); x.expect("released", call="c1", agent="1001", note="answered elsewhere"); await sleep(1.5); await m.hangup(); x.ended("c1", "customer"); await c.wait_ended()

@story
async def agent_calls_queue(x):
    """1003 dials queue support (400) from the phone; 1001 answers; 1003 ends."""
    k = await x.p3.call("400"); x.calls["c1"] = {"direction": "outbound", "agent": "1003", "remoteNumber": "400"}; a = await x.rings(x.p1); x.expect("ringing", call="c1", agent="1003"); await sleep(1); await x.answer(a); x.expect("talk", call="c1", agent="1003"); await sleep(1.5); await k.hangup(); x.ended("c1", "agent"); await a.wait_ended()

@story
async def callback_through_queue(x):
    """A callback by the queue: Originate Local/400 (queue support) against the customer's number; 1001 answers, the customer is rung and answers; 1001 ends."""
    await x.ami.action("Originate", Channel="Local/400@features-lab/n", Context="click-to-dial", Exten="0301234567", Priority=1, CallerID='"Callback" <0301234567>', Async="true", Timeout=20000)
    x.calls["c1"] = {"agent": "1001"}; a = await x.rings(x.p1); await sleep(1); await a.answer(); cu = await x.trunk.wait_incoming(); x.expect("talk", call="c1", agent="1001", note="or ringing: the customer is rung"); await sleep(1.5); await cu.answer(); x.expect("talk", call="c1", agent="1001"); await sleep(1.5); await a.hangup(); x.ended("c1", "agent"); await cu.wait_ended()

@story
async def five_callers_three_agents(x):
    """Five callers in two queues, a transfer and holds at the same time."""
    a, b, d = [], [], []
    await x.ami.action("QueueAdd", Queue="support", Interface="PJSIP/1003", MemberName="Carla Agent", Penalty=2)
    c1 = await x.inbound(frm="+49301", name="Eins"); a1 = await x.rings(x.p1); await x.answer(a1)
    c2 = await x.inbound(frm="+49302", name="Zwei", key="c2"); b2 = await x.rings(x.p2, "c2"); await x.answer(b2, "c2")
    c3 = await x.inbound(frm="+49303", name="Drei", key="c3"); d3 = await x.rings(x.p3, "c3"); await x.answer(d3, "c3")
    c4 = await x.inbound(frm="+49304", name="Vier", key="c4"); c5 = await x.inbound(to="5678", frm="+49305", name="Fünf", key="c5"); await sleep(.5)
    await a1.hold(); x.expect("held", call="c1", agent="1001"); await d3.hold(); x.expect("held", call="c3", agent="1003"); await sleep(.5); await c5.hangup(); x.ended("c5", "customer", abandoned=True); await a1.unhold(); x.expect("talk", call="c1", agent="1001"); await sleep(.3)
    await a1.hangup(); x.ended("c1", "agent"); e4 = await x.rings(x.p1, "c4"); await c2.hangup(); x.ended("c2", "customer"); await d3.unhold(); x.expect("talk", call="c3", agent="1003"); await sleep(.3); await x.answer(e4, "c4"); await sleep(.5)
    await d3.refer("1002"); b3 = await x.rings(x.p2, "c3", direction="transfer"); x.expect("released", call="c3", agent="1003"); await sleep(.3)
    if not d3.ended.is_set(): await d3.hangup()
    await x.answer(b3, "c3", direction="transfer"); await sleep(1); await c4.hangup(); x.ended("c4", "customer"); await b3.hangup(); x.ended("c3", "agent", agent="1002"); await c3.wait_ended()
    await x.ami.action("QueueRemove", Queue="support", Interface="PJSIP/1003")
