"""Stories of queue 9012, whose members are Local/EXT@from-queue/n as FreePBX makes them, and of members whose Local channels Asterisk takes out."""
import asyncio
from stories_transfer import consult, gone
STORIES = {}
def story(f): STORIES[f.__name__.replace("_", "-")] = f; return f
sleep = asyncio.sleep
async def talk(x, to="9012", queue="freepbx"):
    """1001 and 1003 ring, 1001 answers"""
    c = await x.inbound(to=to, queue=queue); a = await x.rings(x.p1); await x.rings(x.p3); await sleep(.7); await x.answer(a); x.expect("released", call="c1", agent="1003", note="answered elsewhere"); await sleep(1.2)
    return c, a

@story
async def freepbx_blind_transfer(x):
    """1001 answers behind a Local channel, holds, resumes, and passes the caller on to 1002 (REFER); 1002 ends."""
    c, a = await talk(x); await a.hold(); x.expect("held", call="c1", agent="1001"); await sleep(.8); await a.unhold(); x.expect("talk", call="c1", agent="1001"); await sleep(.8)
    await a.refer("1002"); b = await x.rings(x.p2, direction="transfer"); x.expect("released", call="c1", agent="1001"); await sleep(.3); await gone(a); await sleep(.7); await x.answer(b, direction="transfer"); await sleep(1.2); await b.hangup(); x.ended("c1", "agent", agent="1002"); await c.wait_ended()

@story
async def freepbx_blind_transfer_ami(x):
    """1001 answers behind a Local channel; the connector passes the caller on to 1002 (AMI BlindTransfer); the caller ends."""
    c, a = await talk(x); await x.ami.action("BlindTransfer", Channel=await x.agent_chan("1001"), Context="from-internal", Exten="1002"); b = await x.rings(x.p2, direction="transfer"); x.expect("released", call="c1", agent="1001"); await sleep(.3); await gone(a); await sleep(.7); await x.answer(b, direction="transfer"); await sleep(1.2); await c.hangup(); x.ended("c1", "customer", agent="1002"); await b.wait_ended()

@story
async def freepbx_consult_transfer(x):
    """1001 answers behind a Local channel, holds, consults 1002 and completes (REFER with Replaces); the caller ends."""
    c, a = await talk(x); await a.hold(); x.expect("held", call="c1", agent="1001"); k = await x.p1.call("1002"); consult(x); b = await x.rings(x.p2, "c2"); x.expect("ringing", call="c2", agent="1001"); await sleep(.7); await x.answer(b, "c2"); await k.wait_answered(); x.expect("talk", call="c2", agent="1001"); await sleep(1.2)
    await a.refer_to_call(k); await asyncio.wait_for(asyncio.shield(a.refer_done), 5); x.expect("released", call="c2"); x.expect("released", call="c1", agent="1001"); x.expect("talk", call="c1", agent="1002", direction="transfer"); await gone(a, k); await sleep(1.5); await c.hangup(); x.ended("c1", "customer", agent="1002"); await b.wait_ended()

@story
async def freepbx_consult_transfer_ami(x):
    """1001 answers behind a Local channel; AMI Atxfer to 1002, completed by 1001 hanging up; 1002 ends."""
    c, a = await talk(x); await x.ami.action("Atxfer", Channel=await x.agent_chan("1001"), Exten="1002", Context="from-internal"); await sleep(.25); x.expect("held", call="c1", agent="1001"); consult(x); b = await x.rings(x.p2, "c2"); x.expect("ringing", call="c2", agent="1001"); await sleep(.7); await x.answer(b, "c2"); x.expect("talk", call="c2", agent="1001"); await sleep(1.2)
    await a.hangup(); x.expect("released", call="c1", agent="1001"); x.expect("talk", call="c1", agent="1002", direction="transfer"); await sleep(1.5); await b.hangup(); x.ended("c1", "agent", agent="1002"); await c.wait_ended()

@story
async def freepbx_nobody_answers(x):
    """1001 rejects (486), 1003 does not answer in 6 s; both ring again, the caller gives up."""
    c = await x.inbound(to="9012"); a = await x.rings(x.p1); d = await x.rings(x.p3); await sleep(1); a.reject(486); x.expect("released", call="c1", agent="1001", note="declined"); await d.wait_ended(); x.expect("released", call="c1", agent="1003", note="no answer"); await x.rings(x.p1); await x.rings(x.p3); await sleep(1); await c.hangup(); x.ended("c1", "customer", abandoned=True)

@story
async def freepbx_agent_ends_at_once(x):
    """1003 answers behind a Local channel and hangs up within 30 ms."""
    c = await x.inbound(to="9012"); await x.rings(x.p1); d = await x.rings(x.p3); await sleep(.7); await x.answer(d); x.expect("released", call="c1", agent="1001", note="answered elsewhere"); await sleep(.03); await d.hangup(); x.ended("c1", "agent", agent="1003"); await c.wait_ended()

@story
async def localopt_blind_transfer(x):
    """1002 answers behind a Local channel that Asterisk takes out, and passes the caller on to 1003 right away (REFER); 1003 ends."""
    c = await x.inbound(to="3005", queue="localopt"); b = await x.rings(x.p2); await sleep(.7); await x.answer(b); await sleep(.25); await b.refer("1003"); d = await x.rings(x.p3, direction="transfer"); x.expect("released", call="c1", agent="1002"); await sleep(.3); await gone(b); await sleep(.7); await x.answer(d, direction="transfer"); await sleep(1.2); await d.hangup(); x.ended("c1", "agent", agent="1003"); await c.wait_ended()

@story
async def localopt_caller_ends_at_once(x):
    """1002 answers behind a Local channel; the caller hangs up 20 ms later, while Asterisk takes the Local channel out."""
    c = await x.inbound(to="3005", queue="localopt"); b = await x.rings(x.p2); await sleep(.7); await x.answer(b); await sleep(.02); await c.hangup(); x.ended("c1", "customer", agent="1002"); await b.wait_ended()
