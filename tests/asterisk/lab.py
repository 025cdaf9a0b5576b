#!/usr/bin/env python3
"""Runs real calls in the lab and records the AMI byte stream.
  lab.py list
  lab.py record all|NAME... [--out DIR] [--user connector]
  lab.py inbound [--to 1234] [--from +49...] [--name "Anna"] [--agent 1001] [--ring 1.5] [--talk 5] [--ends caller|agent|abandon]
  lab.py load [--agents 20] [--calls 100] [--rate 5] [--talk 3] [--user connector] [--trace PATH]     sipp calls into queue load
  lab.py desk                         hands at the phones, for a test: one line of stdin is one action, answered "done" or "failed: WHY"
                                      call NUMBER FROM NAME | answer WHO (waits for the ring) | hangup WHO | hold WHO | unhold WHO   WHO: 1001..1003 or caller
  lab.py phones [--seconds 600]       registers 1001..1003 (auto-answer after 2 s) and a provider that answers after 2 s
"""
import argparse, asyncio, inspect, json, os, re, sys, time
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
from labphone import Phone
import stories_freepbx, stories_phone, stories_queue, stories_transfer

def env():
    e = dict(os.environ)
    f = os.path.join(e.get("LAB_RUN") or os.path.join(HERE, "..", "..", "artifacts", "asterisk", "run-16" if e.get("LAB_ASTERISK") == "16" else "run"), "env")
    if os.path.exists(f):
        for k, v in re.findall(r"(\w+)=(\S+)", open(f).read()): e.setdefault(k, v)
    return e
ENV = env()
SIP = (ENV.get("SIP_HOST", "127.0.0.1"), int(ENV.get("SIP_PORT", 5060)))
AMI = (ENV.get("AMI_HOST", "127.0.0.1"), int(ENV.get("AMI_PORT", 5038)))
TRUNK = (ENV.get("TRUNK_HOST", "127.0.0.2"), int(ENV.get("TRUNK_PORT", 5060)))

class Ami:
    """One AMI connection. With a path it keeps every received byte and when it came."""
    def __init__(self, path=None, user="connector", secret=None):
        self.path, self.user, self.secret = path, user, secret or f"lab-{user}"
        self.events, self.responses, self.waiters = [], {}, []
        self.n, self.offset, self.t0 = 0, 0, None
        self.buf = b""
    async def connect(self, events="on"):
        self.r, self.w = await asyncio.open_connection(*AMI)
        self.t0 = time.time()
        if self.path:
            self.raw, self.idx, self.cmd = open(self.path + ".ami", "wb"), open(self.path + ".idx", "w"), open(self.path + ".cmd", "w")
            self.idx.write(f"# start_unix\t{self.t0:.6f}\n# ms_since_start\toffset\tlength\n")
        self.task = asyncio.create_task(self._read())
        r = await self.action("Login", Username=self.user, Secret=self.secret, Events=events)
        if r["response"] != "Success": raise RuntimeError(r)
        return self
    async def _read(self):
        while True:
            try: d = await self.r.read(65536)
            except (ConnectionError, OSError): d = b""
            if not d: break
            if self.path:
                self.raw.write(d); self.raw.flush()
                self.idx.write(f"{(time.time() - self.t0) * 1000:.1f}\t{self.offset}\t{len(d)}\n"); self.idx.flush()
            self.offset += len(d)
            self.buf += d
            if self.buf.startswith(b"Asterisk Call Manager"):
                i = self.buf.find(b"\r\n"); self.banner = self.buf[:i].decode(); self.buf = self.buf[i + 2:]
            while (i := self.buf.find(b"\r\n\r\n")) >= 0:
                block, self.buf = self.buf[:i].decode("utf-8", "replace"), self.buf[i + 4:]
                m = {"_t": time.time() - self.t0}
                for l in block.split("\r\n"):
                    k, _, v = l.partition(":"); k = k.strip().lower(); v = v.strip()
                    m[k] = m[k] + "\n" + v if k in m and k == "output" else v
                if "event" in m: self.events.append(m)
                elif "response" in m:
                    f = self.responses.get(m.get("actionid"))
                    if f and not f.done(): f.set_result(m)
                for w in list(self.waiters):
                    if not w[1].done() and w[0](m): w[1].set_result(m); self.waiters.remove(w)
        self.closed = True
    async def action(self, name, timeout=15, **fields):
        self.n += 1
        aid = f"{name}-{self.n}"
        lines = [f"Action: {name}", f"ActionID: {aid}"]
        for k, v in fields.items():
            for x in (v if isinstance(v, (list, tuple)) else [v]): lines.append(f"{k}: {x}")
        text = "\r\n".join(lines) + "\r\n\r\n"
        f = self.responses[aid] = asyncio.get_running_loop().create_future()
        if self.path:
            self.cmd.write(f"# {(time.time() - self.t0) * 1000:.1f} ms, received so far {self.offset}\n" + re.sub(r"(?im)^(secret|key): .*?(\r?)$", r"\1: ****\2", text).replace("\r\n", "\n")); self.cmd.flush()
        self.w.write(text.encode()); await self.w.drain()
        return await asyncio.wait_for(f, timeout)
    async def list(self, name, complete, **fields):
        n = len(self.events)
        w = asyncio.ensure_future(self.wait(lambda m: m.get("event") == complete))
        r = await self.action(name, **fields)
        if r["response"] != "Success": w.cancel(); return r, []
        await w
        return r, [e for e in self.events[n:] if e.get("actionid") == r["actionid"]]
    def wait(self, pred, timeout=15):
        f = asyncio.get_running_loop().create_future()
        for m in []: pass
        self.waiters.append((pred, f))
        return asyncio.wait_for(f, timeout)
    async def event(self, name, timeout=15, since=0, **fields):
        p = lambda m: m.get("event") == name and all(re.search(str(v), m.get(k.lower(), "")) for k, v in fields.items())
        for m in self.events[since:]:
            if p(m): return m
        return await self.wait(p, timeout)
    async def close(self, logoff=True):
        if logoff and not self.w.is_closing():
            try: await self.action("Logoff", timeout=2)
            except Exception: pass
        self.w.close()
        try: await asyncio.wait_for(self.task, 2)
        except Exception: pass
        if self.path: self.raw.close(); self.idx.close(); self.cmd.close()

class Lab:
    def __init__(self): self.log_lines = []
    async def up(self, register=True):
        self.p1 = await Phone("1001", "lab-1001", "127.0.0.1", 0, SIP, "Alice Agent").start()
        self.p2 = await Phone("1002", "lab-1002", "127.0.0.1", 0, SIP, "Bob Agent").start()
        self.p3 = await Phone("1003", "lab-1003", "127.0.0.1", 0, SIP, "Carla Agent").start()
        self.trunk = await Phone("provider", "", TRUNK[0], TRUNK[1], SIP).start()
        if register:
            for p in (self.p1, self.p2, self.p3): await p.register()
        return self
    async def down(self):
        for p in (self.p1, self.p2, self.p3):
            try: await p.unregister()
            except Exception: pass
        for p in (self.p1, self.p2, self.p3, self.trunk): p.close()
    def reset(self):
        for p in (self.p1, self.p2, self.p3, self.trunk): p.mode = "ring"; p.auto_answer_after = None; p.incoming = asyncio.Queue()

class Ctx:
    """What a scenario sees: phones, the recording AMI connection, and what ought to come out of it."""
    def __init__(self, lab, ami, name):
        self.lab, self.ami, self.name = lab, ami, name
        self.p1, self.p2, self.p3, self.trunk = lab.p1, lab.p2, lab.p3, lab.trunk
        self.steps, self.expected, self.calls = [], [], {}
    @property
    def t(self): return round(time.time() - self.ami.t0, 2)
    def step(self, text): self.steps.append((self.t, text))
    def expect(self, what, **kv): self.expected.append({"t": self.t, "what": what, **kv})
    async def inbound(self, to="1234", frm="+4930111222", name="Anna Example", key="c1", queue=None):
        n = len(self.ami.events)
        c = await self.trunk.call(to, frm, name)
        e = await self.ami.event("Newchannel", since=n, Exten=f"^{re.escape(to)}$", Channel="^PJSIP/trunk")
        queue = queue or {"1234": "support", "5678": "sales", "9012": "freepbx"}.get(to)
        self.calls[key] = {"linkedid": e["linkedid"], "direction": "inbound", "dnis": to, "queue": queue, "remoteNumber": frm, "remoteName": name, "customerChannel": e["channel"]}
        self.step(f"{name} <{frm}> calls DNIS {to}" + (f" (queue {queue})" if queue else ""))
        self.expect("preview" if queue else "incoming", call=key, note="caller waits in the queue, no agent yet" if queue else "")
        c.chan, c.key = e["channel"], key
        return c
    async def rings(self, phone, key="c1", state="incoming", **kv):
        c = await phone.wait_incoming()
        self.step(f"phone {phone.user} rings ({c.name} {c.number})")
        self.expect(state, call=key, agent=phone.user, display=f"{c.name} <{c.number}>", **kv)
        return c
    async def answer(self, call, key="c1", **kv):
        await call.answer(); self.step(f"{call.p.user} answers"); self.expect("talk", call=key, agent=call.p.user, **kv)
    def ended(self, key, by, **kv): self.expect("end", call=key, by=by, **kv)
    async def agent_chan(self, agent, since=0):
        e = [m for m in self.ami.events[since:] if m["event"] == "Newchannel" and m["channel"].startswith(f"PJSIP/{agent}-")]
        return e[-1]["channel"]
    async def talk_to_agent(self, phone=None, talk=1.5, **kv):
        """inbound to support, answered by 1001"""
        phone = phone or self.p1
        c = await self.inbound(**kv)
        a = await self.rings(phone, c.key)
        await asyncio.sleep(1)
        await self.answer(a, c.key)
        await asyncio.sleep(talk)
        return c, a
    async def c2d(self, number, agent="1001", key="c1", **kv):
        cid = f"lab-{int(time.time() * 1000)}-{agent}"
        self.step(f"connector: AMI Originate to PJSIP/{agent}, then {number}, ChannelId {cid}")
        r = await self.ami.action("Originate", Channel=f"PJSIP/{agent}", Context="click-to-dial", Exten=number, Priority=1, CallerID=f'"Click to dial" <{number}>', Timeout=15000, Async="true", ChannelId=cid, Variable=[f"__CONNECTOR_CALL={cid}", "PJSIP_HEADER(add,Alert-Info)=<http://127.0.0.1>;info=alert-autoanswer;answer-after=0"] if kv.get("auto") else [f"__CONNECTOR_CALL={cid}"])
        self.calls[key] = {"linkedid": cid, "direction": "clicktocall", "dnis": None, "queue": None, "remoteNumber": number, "agent": agent, "originateResponse": r["response"]}
        self.expect("preview", call=key, agent=agent, note="Originate accepted, the agent's own phone is being rung")
        return cid

S = {}
def scenario(f): S[f.__name__.replace("_", "-")] = f; return f
for more in (stories_freepbx, stories_phone, stories_queue, stories_transfer): S.update(more.STORIES)

@scenario
async def inbound_caller_ends(x):
    """Inbound call to DNIS 1234 enters queue support, agent 1001 answers, the caller hangs up."""
    c, a = await x.talk_to_agent(talk=3)
    x.step("caller hangs up"); await c.hangup(); x.ended("c1", "customer"); await a.wait_ended()

@scenario
async def inbound_agent_ends(x):
    """Inbound call to DNIS 1234, agent 1001 answers and hangs up."""
    c, a = await x.talk_to_agent(talk=3)
    x.step("agent 1001 hangs up"); await a.hangup(); x.ended("c1", "agent"); await c.wait_ended()

@scenario
async def inbound_abandoned(x):
    """The caller gives up while agent 1001's phone is ringing."""
    c = await x.inbound()
    a = await x.rings(x.p1)
    await asyncio.sleep(2.5)
    x.step("caller hangs up before an answer"); await c.hangup(); x.ended("c1", "customer", abandoned=True); await a.wait_ended()

@scenario
async def inbound_abandoned_no_agent(x):
    """All agents of the queue are paused: the caller waits, hears music, gives up. No agent is ever rung."""
    for m in ("1001", "1002"): await x.ami.action("QueuePause", Queue="support", Interface=f"PJSIP/{m}", Paused="true", Reason="lunch")
    x.step("1001 and 1002 paused (lunch)")
    c = await x.inbound()
    await asyncio.sleep(4)
    x.step("caller hangs up in the queue"); await c.hangup(); x.ended("c1", "customer", abandoned=True)
    await asyncio.sleep(0.5)
    for m in ("1001", "1002"): await x.ami.action("QueuePause", Queue="support", Interface=f"PJSIP/{m}", Paused="false")
    x.step("1001 and 1002 unpaused")

@scenario
async def inbound_rna_next_agent(x):
    """1001 does not answer within the queue's 6 s (twice, strategy linear), is then paused, 1002 gets the call and answers."""
    c = await x.inbound()
    a = await x.rings(x.p1)
    await a.wait_ended(); x.step("1001 did not answer in 6 s"); x.expect("end", call="c1", agent="1001", note="ring no answer: only for this agent")
    await x.ami.action("QueuePause", Queue="support", Interface="PJSIP/1001", Paused="true", Reason="RNA")
    x.step("connector pauses 1001 (reason RNA)")
    b = await x.rings(x.p2)
    await asyncio.sleep(1); await x.answer(b); await asyncio.sleep(2)
    x.step("caller hangs up"); await c.hangup(); x.ended("c1", "customer", agent="1002"); await b.wait_ended()
    await x.ami.action("QueuePause", Queue="support", Interface="PJSIP/1001", Paused="false")

@scenario
async def inbound_agent_busy(x):
    """1001 rejects with 486 Busy Here (do not disturb), the queue goes on to 1002 who answers."""
    x.p1.mode = "busy"
    c = await x.inbound()
    b = await asyncio.wait_for(x.p2.incoming.get(), 15)
    x.step("1001 rejected with 486 busy; phone 1002 rings"); x.expect("end", call="c1", agent="1001", note="busy: only for this agent, never rang"); x.expect("incoming", call="c1", agent="1002")
    await asyncio.sleep(1); await x.answer(b); await asyncio.sleep(2)
    x.step("agent 1002 hangs up"); await b.hangup(); x.ended("c1", "agent", agent="1002"); await c.wait_ended()

@scenario
async def inbound_agent_declines(x):
    """1001's phone rings, the agent presses reject (603); the queue rings 1002 who does not answer, then 1001 again who answers."""
    c = await x.inbound()
    a = await x.rings(x.p1)
    await asyncio.sleep(1.5); a.reject(603, "Decline"); x.step("1001 presses reject (603)"); x.expect("end", call="c1", agent="1001", note="declined: only for this agent")
    d = await x.rings(x.p2); await d.wait_ended(); x.step("1002 does not answer in 6 s"); x.expect("end", call="c1", agent="1002", note="ring no answer: only for this agent")
    b = await asyncio.wait_for(x.p1.incoming.get(), 15)
    x.step("queue rings 1001 again"); x.expect("incoming", call="c1", agent="1001")
    await asyncio.sleep(1); await x.answer(b); await asyncio.sleep(1.5)
    x.step("caller hangs up"); await c.hangup(); x.ended("c1", "customer", agent="1001"); await b.wait_ended()

@scenario
async def inbound_sales_5678(x):
    """Inbound call to DNIS 5678 enters queue sales; 1002 (static member) answers; caller ends."""
    c, a = await x.talk_to_agent(x.p2, talk=2, to="5678", frm="+4940999888", name="Karl Käufer")
    x.step("caller hangs up"); await c.hangup(); x.ended("c1", "customer"); await a.wait_ended()

@scenario
async def inbound_direct_did(x):
    """DNIS 1101 goes straight to extension 1001 (no queue); answered; caller ends."""
    c = await x.inbound(to="1101")
    a = await x.rings(x.p1); await asyncio.sleep(1); await x.answer(a); await asyncio.sleep(2)
    x.step("caller hangs up"); await c.hangup(); x.ended("c1", "customer"); await a.wait_ended()

@scenario
async def inbound_freepbx_local_members(x):
    """DNIS 9012, queue freepbx: members are Local/EXT@from-queue/n as FreePBX makes them, ringall 1001 and 1003; 1003 answers."""
    c = await x.inbound(to="9012")
    a = await x.rings(x.p1); b = await x.rings(x.p3)
    await asyncio.sleep(1); await x.answer(b); x.expect("end", call="c1", agent="1001", note="answered elsewhere"); await asyncio.sleep(2.5)
    x.step("caller hangs up"); await c.hangup(); x.ended("c1", "customer", agent="1003"); await b.wait_ended()

@scenario
async def inbound_anonymous_utf8(x):
    """Caller with withheld number ("anonymous"), then one with an umlaut and a colon in the name."""
    c = await x.inbound(frm="anonymous", name="Anonymous")
    a = await x.rings(x.p1); await asyncio.sleep(0.5); await x.answer(a); await asyncio.sleep(1); await a.hangup(); x.ended("c1", "agent"); await c.wait_ended()
    await asyncio.sleep(2.5)
    c, a = await x.talk_to_agent(talk=1, frm="+43123456", name="Jörg: Müller & Söhne", key="c2")
    await c.hangup(); x.ended("c2", "customer"); await a.wait_ended()

@scenario
async def inbound_queue_timeout(x):
    """Nobody answers in the queue's 8 s; dialplan goes on (plays a file) and hangs up."""
    r = await x.ami.action("Originate", Channel="PJSIP/0309998@trunk", Context="ext-queues", Exten="shortsupport", Priority=1, Async="true", CallerID='"Queue Timeout" <0309998>', ChannelId="lab-qtimeout")
    cust = await x.trunk.wait_incoming(); await cust.answer(); x.step("customer put in queue support for 8 s (Originate)"); x.expect("preview", call="c1")
    x.calls["c1"] = {"linkedid": "lab-qtimeout", "direction": "inbound", "queue": "support"}
    a = await x.rings(x.p1); await a.wait_ended(); x.expect("end", call="c1", agent="1001", note="RNA")
    await cust.wait_ended(20); x.step("queue left by time-out, file played, call ended"); x.ended("c1", "pbx", note="left the queue: QueueCallerLeave without AgentConnect")

@scenario
async def two_calls_at_once(x):
    """Two inbound calls (1001 and 1002) and an outbound call of 1003 overlap: their events interleave."""
    c1 = await x.inbound(); a1 = await x.rings(x.p1); await asyncio.sleep(.5); await x.answer(a1)
    c2 = await x.inbound(frm="+49891234", name="Zweiter Anrufer", key="c2"); a2 = await x.rings(x.p2, "c2"); await asyncio.sleep(.5); await x.answer(a2, "c2")
    o = await x.p3.call("0301234567"); cu = await x.trunk.wait_incoming(); x.expect("ringing", call="c3", agent="1003"); await asyncio.sleep(1); await cu.answer(); await o.wait_answered(); x.expect("talk", call="c3", agent="1003")
    x.calls["c3"] = {"direction": "outbound", "remoteNumber": "0301234567", "agent": "1003"}
    await asyncio.sleep(1.5); await c1.hangup(); x.ended("c1", "customer"); await asyncio.sleep(.7); await a2.hangup(); x.ended("c2", "agent"); await asyncio.sleep(.7); await o.hangup(); x.ended("c3", "agent"); await cu.wait_ended()

@scenario
async def outbound_agent_dials(x):
    """Agent 1001 dials a customer on the phone; the customer answers, then hangs up."""
    o = await x.p1.call("0301234567"); x.step("1001 dials 0301234567 on the phone")
    x.calls["c1"] = {"direction": "outbound", "remoteNumber": "0301234567", "agent": "1001"}
    cu = await x.trunk.wait_incoming(); x.expect("ringing", call="c1", agent="1001"); await asyncio.sleep(1.5)
    await cu.answer(); await o.wait_answered(); x.step("customer answers"); x.expect("talk", call="c1", agent="1001"); await asyncio.sleep(3)
    await cu.hangup(); x.step("customer hangs up"); x.ended("c1", "customer"); await o.wait_ended()

@scenario
async def outbound_busy_and_wrong_number(x):
    """Agent 1001 dials: first number is busy (486), second does not exist (404), third rings and the agent gives up."""
    x.calls.update({k: {"direction": "outbound", "agent": "1001", "remoteNumber": n} for k, n in (("c1", "0301111"), ("c2", "0302222"), ("c3", "0303333"))})
    x.trunk.mode = "busy"; o = await x.p1.call("0301111"); x.expect("ringing", call="c1", agent="1001", note="called; busy at once"); await o.wait_ended(); x.ended("c1", "busy", cause=o.cause); await asyncio.sleep(1)
    x.trunk.mode = "notfound"; o = await x.p1.call("0302222"); x.expect("ringing", call="c2", agent="1001", note="called; unknown number"); await o.wait_ended(); x.ended("c2", "unknown number", cause=o.cause); await asyncio.sleep(1)
    x.trunk.mode = "ring"; o = await x.p1.call("0303333"); await x.trunk.wait_incoming(); x.expect("ringing", call="c3", agent="1001"); await asyncio.sleep(2); await o.hangup(); x.ended("c3", "agent", note="agent gave up")

@scenario
async def internal_call(x):
    """Agent 1001 calls colleague 1002 inside; answered; 1001 ends."""
    o = await x.p1.call("1002"); x.calls["c1"] = {"direction": "outbound", "agent": "1001", "remoteNumber": "1002"}; b = await x.rings(x.p2); x.expect("ringing", call="c1", agent="1001"); await asyncio.sleep(1); await x.answer(b); x.expect("talk", call="c1", agent="1001"); await asyncio.sleep(2)
    await o.hangup(); x.ended("c1", "agent"); await b.wait_ended()

@scenario
async def c2d_answered(x):
    """Click-to-dial: Originate rings 1001, agent answers, customer is dialled and answers; agent hangs up."""
    await x.c2d("0301234567")
    a = await x.rings(x.p1, state="preview"); await asyncio.sleep(1); await a.answer(); x.step("1001 answers own phone")
    cu = await x.trunk.wait_incoming(); x.step("customer rings"); x.expect("ringing", call="c1", agent="1001"); await asyncio.sleep(2)
    await cu.answer(); x.step("customer answers"); x.expect("talk", call="c1", agent="1001"); await asyncio.sleep(3)
    await a.hangup(); x.step("agent hangs up"); x.ended("c1", "agent"); await cu.wait_ended()

@scenario
async def c2d_customer_ends_autoanswer(x):
    """Click-to-dial with Alert-Info auto-answer (the phone answers at once); the customer hangs up."""
    await x.c2d("0301234567", auto=True)
    a = await x.rings(x.p1, state="preview"); await a.wait_answered(); x.step("1001 answers automatically")
    cu = await x.trunk.wait_incoming(); x.expect("ringing", call="c1", agent="1001"); await asyncio.sleep(1); await cu.answer(); x.expect("talk", call="c1", agent="1001"); await asyncio.sleep(2)
    await cu.hangup(); x.step("customer hangs up"); x.ended("c1", "customer"); await a.wait_ended()

@scenario
async def c2d_busy(x):
    """Click-to-dial: the customer is busy (486)."""
    x.trunk.mode = "busy"
    await x.c2d("0301234567")
    a = await x.rings(x.p1, state="preview"); await asyncio.sleep(1); await a.answer(); x.step("1001 answers own phone, customer busy"); x.expect("ringing", call="c1", agent="1001", note="called; busy at once"); await a.wait_ended(); x.ended("c1", "busy")

@scenario
async def c2d_no_answer(x):
    """Click-to-dial: the customer does not answer within Dial's 20 s."""
    await x.c2d("0301234567")
    a = await x.rings(x.p1, state="preview"); await asyncio.sleep(1); await a.answer(); x.step("1001 answers own phone")
    cu = await x.trunk.wait_incoming(); x.expect("ringing", call="c1", agent="1001"); await a.wait_ended(30); x.step("Dial gave up after 20 s"); x.ended("c1", "no answer")

@scenario
async def c2d_agent_no_answer(x):
    """Click-to-dial: the agent's own phone is not answered in the Originate's 15 s (OriginateResponse Failure, Reason 3)."""
    await x.c2d("0301234567")
    a = await x.rings(x.p1, state="preview"); await a.wait_ended(20); await x.ami.event("OriginateResponse"); x.step("Originate gave up"); x.ended("c1", "agent did not answer")

@scenario
async def c2d_agent_busy(x):
    """Click-to-dial while the agent's phone rejects (486): OriginateResponse Failure, Reason 0; the true reason is in Hangup: Cause 17, TechCause 486."""
    x.p1.mode = "busy"; await x.c2d("0301234567"); await x.ami.event("OriginateResponse"); x.ended("c1", "agent busy")

@scenario
async def c2d_agent_not_registered(x):
    """Click-to-dial while the agent's phone is not registered: OriginateResponse Failure, Reason 0."""
    await x.p1.unregister(); await asyncio.sleep(0.5)
    await x.c2d("0301234567"); await x.ami.event("OriginateResponse"); x.expected[-1]["noChannel"] = True; x.ended("c1", "agent phone not registered")
    await x.p1.register()

@scenario
async def c2d_local_channel(x):
    """Click-to-dial as FreePBX tools often do it: Originate Channel Local/1001@internal-ext/n, so two Local halves stand between agent and customer."""
    cid = f"lab-{int(time.time()*1000)}-local"
    await x.ami.action("Originate", Channel="Local/1001@internal-ext/n", Context="click-to-dial", Exten="0301234567", Priority=1, CallerID='"Click" <0301234567>', Timeout=15000, Async="true", ChannelId=cid, OtherChannelId=cid + "-2")
    x.calls["c1"] = {"linkedid": cid, "direction": "clicktocall", "remoteNumber": "0301234567", "agent": "1001"}; x.expect("preview", call="c1", agent="1001")
    a = await x.rings(x.p1, state="preview"); await asyncio.sleep(1); await a.answer()
    cu = await x.trunk.wait_incoming(); x.expect("ringing", call="c1", agent="1001"); await asyncio.sleep(1.5); await cu.answer(); x.expect("talk", call="c1", agent="1001"); await asyncio.sleep(2.5)
    await cu.hangup(); x.ended("c1", "customer"); await a.wait_ended()

@scenario
async def c2d_cancelled_by_connector(x):
    """Click-to-dial, the customer rings, the connector hangs the call up (AMI Hangup on the agent's channel)."""
    await x.c2d("0301234567")
    a = await x.rings(x.p1, state="preview"); await asyncio.sleep(.5); await a.answer()
    cu = await x.trunk.wait_incoming(); x.expect("ringing", call="c1", agent="1001"); await asyncio.sleep(1.5)
    r = await x.ami.action("Hangup", Channel=await x.agent_chan("1001"), Cause=16); x.step(f"AMI Hangup: {r['response']}"); await a.wait_ended(); x.ended("c1", "connector")

@scenario
async def hold_resume(x):
    """Agent 1001 puts the caller on hold on the phone (re-INVITE sendonly), resumes after 3 s, agent ends."""
    c, a = await x.talk_to_agent()
    await a.hold(); x.step("1001 presses hold"); x.expect("idle", call="c1", agent="1001", note="held: music to the customer"); await asyncio.sleep(3)
    await a.unhold(); x.step("1001 resumes"); x.expect("talk", call="c1", agent="1001"); await asyncio.sleep(2)
    await a.hangup(); x.ended("c1", "agent"); await c.wait_ended()

@scenario
async def hold_by_connector(x):
    """The connector holds: in-dialog NOTIFY Event: hold/talk by PJSIPNotify (desk phones with "advanced call control"); also answers a ringing phone with Event: talk."""
    c = await x.inbound(); a = await x.rings(x.p1); await asyncio.sleep(1)
    ch = await x.agent_chan("1001")
    r = await x.ami.action("PJSIPNotify", Channel=ch, Variable="Event=talk"); x.step(f"connector answers the phone: PJSIPNotify talk -> {r['response']} {r.get('message')}")
    ok = await a.wait_answered(3)
    if not ok: await a.answer(); x.step("(notify did not work before answer; answered by hand)")
    x.expect("talk", call="c1", agent="1001"); await asyncio.sleep(1.5)
    r = await x.ami.action("PJSIPNotify", Channel=ch, Variable="Event=hold"); x.step(f"PJSIPNotify hold -> {r['response']} {r.get('message')}"); x.expect("idle", call="c1", agent="1001"); await asyncio.sleep(2)
    r = await x.ami.action("PJSIPNotify", Channel=ch, Variable="Event=talk"); x.step(f"PJSIPNotify talk -> {r['response']}"); x.expect("talk", call="c1", agent="1001"); await asyncio.sleep(1.5)
    await a.hangup(); x.ended("c1", "agent"); await c.wait_ended()

@scenario
async def hold_by_redirect(x):
    """The connector holds without the phone's help: AMI Redirect of both channels (customer to music, agent to Wait), then AMI Bridge to resume. Shows that the queue counts the Redirect as the end of the queue call."""
    c, a = await x.talk_to_agent()
    ch = await x.agent_chan("1001")
    r = await x.ami.action("Redirect", Channel=c.chan, Context="connector-hold", Exten="s", Priority=1, ExtraChannel=ch, ExtraContext="connector-hold", ExtraExten="wait", ExtraPriority=1); x.step(f"Redirect both: {r['response']}"); x.expect("idle", call="c1", agent="1001", note="held by Redirect"); await asyncio.sleep(2.5)
    r = await x.ami.action("Bridge", Channel1=c.chan, Channel2=ch, Tone="no"); x.step(f"Bridge: {r['response']} {r.get('message')}"); x.expect("talk", call="c1", agent="1001"); await asyncio.sleep(2.5)
    await a.hangup(); x.ended("c1", "agent"); await asyncio.sleep(.5); await c.hangup()

@scenario
async def mute(x):
    """AMI MuteAudio on and off on the agent's channel: no event, only the response."""
    c, a = await x.talk_to_agent(); ch = await x.agent_chan("1001")
    for s in ("on", "off"):
        r = await x.ami.action("MuteAudio", Channel=ch, Direction="in", State=s); x.step(f"MuteAudio {s}: {r['response']}"); await asyncio.sleep(1)
    await c.hangup(); x.ended("c1", "customer"); await a.wait_ended()

@scenario
async def blind_transfer(x):
    """1001 transfers the caller blind to 1002 with the phone (SIP REFER); 1002 answers; caller ends."""
    c, a = await x.talk_to_agent()
    r = await a.refer("1002"); x.step(f"1001 REFER to 1002: {r.code}")
    b = await x.rings(x.p2, direction="transfer"); x.expect("end", call="c1", agent="1001", note="transferred away")
    await asyncio.sleep(0.3)
    if not a.ended.is_set(): await a.hangup()
    await asyncio.sleep(1); await x.answer(b, direction="transfer"); await asyncio.sleep(2)
    await c.hangup(); x.step("caller hangs up"); x.ended("c1", "customer", agent="1002"); await b.wait_ended()

@scenario
async def blind_transfer_ami(x):
    """The connector transfers blind: AMI BlindTransfer on the agent's channel to 1003, who answers."""
    c, a = await x.talk_to_agent()
    r = await x.ami.action("BlindTransfer", Channel=await x.agent_chan("1001"), Context="from-internal", Exten="1003"); x.step(f"AMI BlindTransfer: {r['response']} {r.get('message')}")
    b = await x.rings(x.p3, direction="transfer"); x.expect("end", call="c1", agent="1001", note="transferred away"); await asyncio.sleep(1); await x.answer(b, direction="transfer"); await asyncio.sleep(2)
    await b.hangup(); x.ended("c1", "agent", agent="1003"); await c.wait_ended()

@scenario
async def blind_transfer_redirect(x):
    """The connector transfers with AMI Redirect of the customer's channel (what most CRM connectors do): no BlindTransfer event at all."""
    c, a = await x.talk_to_agent()
    r = await x.ami.action("Redirect", Channel=c.chan, Context="from-internal", Exten="1003", Priority=1); x.step(f"AMI Redirect: {r['response']}")
    b = await x.rings(x.p3, direction="transfer"); x.expect("end", call="c1", agent="1001", note="transferred away"); await asyncio.sleep(1); await x.answer(b, direction="transfer"); await asyncio.sleep(2)
    await b.hangup(); x.ended("c1", "agent", agent="1003"); await c.wait_ended()

@scenario
async def blind_transfer_fails(x):
    """1001 transfers blind to an extension that does not exist."""
    c, a = await x.talk_to_agent()
    r = await a.refer("4711"); x.step(f"REFER to 4711: {r.code}"); await asyncio.sleep(1.5)
    x.step(f"refer NOTIFYs seen by the phone: {x.p1.notify_log[-2:]}")
    if not a.ended.is_set(): await a.hangup()
    x.ended("c1", "agent"); await asyncio.sleep(.5); await c.hangup()

@scenario
async def blind_transfer_to_queue(x):
    """1001 transfers the caller blind into the other queue (extension 500, sales); 1002 answers there; 1002 ends."""
    c, a = await x.talk_to_agent()
    r = await a.refer("500"); x.step(f"1001 REFER to 500 (queue sales): {r.code}"); x.expect("end", call="c1", agent="1001", note="transferred away"); x.expect("preview", call="c1", queue="sales", direction="transfer")
    b = await x.rings(x.p2, direction="transfer", queue="sales"); await asyncio.sleep(.3)
    if not a.ended.is_set(): await a.hangup()
    await asyncio.sleep(1); await x.answer(b, direction="transfer", queue="sales"); await asyncio.sleep(2)
    await b.hangup(); x.ended("c1", "agent", agent="1002"); await c.wait_ended()

@scenario
async def parking(x):
    """1001 parks the caller (AMI Park on the caller's channel), 1003 picks up slot 801; 1003 ends."""
    c, a = await x.talk_to_agent(); ch = await x.agent_chan("1001")
    r = await x.ami.action("Park", Channel=c.chan, TimeoutChannel=ch, AnnounceChannel=ch, Timeout=30000); x.step(f"AMI Park: {r['response']} {r.get('message')}"); x.expect("idle", call="c1", agent="1001", note="caller parked"); await asyncio.sleep(2)
    k = await x.p3.call("801"); await k.wait_answered(); x.step("1003 picks up 801"); x.expect("talk", call="c1", agent="1003", direction="transfer"); await asyncio.sleep(2)
    await k.hangup(); x.ended("c1", "agent", agent="1003"); await asyncio.sleep(.3); await c.hangup(); await a.hangup()

@scenario
async def ring_group(x):
    """A ring group (Dial of three phones, no queue): 1002 answers, the others stop ringing; the caller ends."""
    c = await x.inbound(to="3001"); a, b, d = await x.rings(x.p1), await x.rings(x.p2), await x.rings(x.p3); await asyncio.sleep(1)
    await x.answer(b); [x.expect("end", call="c1", agent=p, note="answered elsewhere") for p in ("1001", "1003")]; await asyncio.sleep(2)
    await c.hangup(); x.ended("c1", "customer", agent="1002"); await b.wait_ended()

@scenario
async def queue_ringall(x):
    """A queue that rings 1001 and 1002 at once; 1002 answers, 1001's phone stops; 1002 ends."""
    c = await x.inbound(to="3002", queue="ringall"); a, b = await x.rings(x.p1), await x.rings(x.p2); await asyncio.sleep(1)
    await x.answer(b); x.expect("end", call="c1", agent="1001", note="answered elsewhere"); await asyncio.sleep(2)
    await b.hangup(); x.ended("c1", "agent", agent="1002"); await c.wait_ended()

@scenario
async def pickup(x):
    """1001's phone rings, 1003 picks the call up (**1001, PickupChan); the caller ends."""
    c = await x.inbound(to="1101"); await x.rings(x.p1); await asyncio.sleep(1)
    k = await x.p3.call("**1001"); await k.wait_answered(); x.step("1003 picks up"); x.expect("end", call="c1", agent="1001", note="picked up elsewhere"); x.expect("talk", call="c1", agent="1003"); await asyncio.sleep(2)
    await c.hangup(); x.ended("c1", "customer", agent="1003"); await k.wait_ended()

@scenario
async def voicemail(x):
    """1001 does not answer, the caller leaves a message (Record) and hangs up."""
    c = await x.inbound(to="3003"); a = await x.rings(x.p1)
    await c.wait_answered(8); x.step("the message is recorded"); x.expect("end", call="c1", agent="1001", note="no answer"); await asyncio.sleep(2)
    await c.hangup(); x.ended("c1", "customer")

@scenario
async def agent_on_two_phones(x):
    """1005 is logged in on two phones; both ring, the second one answers, the first one stops; the caller ends. One leg, one agent."""
    p, q = [await Phone("1005", "lab-1005", "127.0.0.1", 0, SIP, "Eve Agent").start() for _ in "12"]
    await p.register(); await q.register()
    c = await x.inbound(to="3004"); a = await x.rings(p); b = await q.wait_incoming(); await asyncio.sleep(1)
    await x.answer(b); await asyncio.sleep(2)
    await c.hangup(); x.ended("c1", "customer", agent="1005"); await b.wait_ended()
    for phone in (p, q): await phone.unregister(); phone.close()

@scenario
async def queue_local_optimised(x):
    """A queue with a Local member without /n: Asterisk takes the Local channel out once 1002 has answered; the caller ends."""
    c = await x.inbound(to="3005", queue="localopt"); b = await x.rings(x.p2); await asyncio.sleep(1)
    await x.answer(b); await asyncio.sleep(3)
    await c.hangup(); x.ended("c1", "customer", agent="1002"); await b.wait_ended()

@scenario
async def queue_overflow(x):
    """Nobody answers in queue support for 4 s, the dialplan sends the caller on to queue sales with another prefix; 1002 answers and ends."""
    c = await x.inbound(to="3006", queue="support"); a = await x.rings(x.p1)
    b = await x.p2.wait_incoming(); x.expect("end", call="c1", agent="1001", note="no answer"); x.expect("preview", call="c1", queue="sales"); x.step(f"phone 1002 rings ({b.name} {b.number})"); x.expect("incoming", call="c1", agent="1002"); await asyncio.sleep(1)
    await x.answer(b); await asyncio.sleep(2)
    await b.hangup(); x.ended("c1", "agent", agent="1002"); await c.wait_ended()

@scenario
async def user_event(x):
    """A custom UserEvent (AMI UserEvent and dialplan could both send it): unknown event names and free fields must not hurt the reader."""
    r = await x.ami.action("UserEvent", UserEvent="LabCustom", Header1="value with : colon", Header2="äöü €", Empty=""); x.step(f"UserEvent: {r['response']}"); await asyncio.sleep(.5)

@scenario
async def consult_transfer(x):
    """Attended transfer with the phone: 1001 holds the caller, calls 1002, talks, completes (REFER with Replaces); caller and 1002 talk; caller ends."""
    c, a = await x.talk_to_agent()
    await a.hold(); x.step("1001 holds"); x.expect("idle", call="c1", agent="1001")
    k = await x.p1.call("1002"); x.calls["c2"] = {"direction": "outbound", "agent": "1001", "remoteNumber": "1002", "consultFor": "c1"}; x.step("1001 calls 1002 (consult)"); x.expect("ringing", call="c2", agent="1001")
    b = await x.rings(x.p2, "c2"); await asyncio.sleep(1); await x.answer(b, "c2"); await k.wait_answered(); x.expect("talk", call="c2", agent="1001"); await asyncio.sleep(2)
    r = await a.refer_to_call(k); x.step(f"1001 completes the transfer: REFER with Replaces -> {r.code}"); await asyncio.wait_for(asyncio.shield(a.refer_done), 5)
    x.expect("end", call="c2", note="consult leg merged into c1"); x.expect("end", call="c1", agent="1001", note="transferred away"); x.expect("talk", call="c1", agent="1002", direction="transfer")
    for q in (a, k):
        if not q.ended.is_set(): await q.hangup()
    await asyncio.sleep(2.5); await c.hangup(); x.step("caller hangs up"); x.ended("c1", "customer", agent="1002"); await b.wait_ended()

@scenario
async def consult_transfer_ringing(x):
    """Semi-attended: 1001 completes while 1002 is still ringing (REFER with Replaces of the ringing call); 1002 then answers."""
    c, a = await x.talk_to_agent()
    await a.hold(); x.expect("idle", call="c1", agent="1001")
    k = await x.p1.call("1002"); b = await x.rings(x.p2, "c2"); x.expect("ringing", call="c2", agent="1001"); await asyncio.sleep(1); x.calls["c2"] = {"direction": "outbound", "agent": "1001", "remoteNumber": "1002", "consultFor": "c1"}
    r = await a.refer_to_call(k); x.step(f"1001 completes while ringing -> {r.code}"); await asyncio.sleep(.5)
    for q in (a, k):
        if not q.ended.is_set(): await q.hangup()
    x.expect("end", call="c1", agent="1001", note="transferred away")
    await asyncio.sleep(1)
    if b.state == "ringing": await b.answer(); x.step("1002 answers"); x.expect("talk", call="c1", agent="1002", direction="transfer"); await asyncio.sleep(2)
    else:
        b = await x.rings(x.p2); await b.answer(); x.step("1002 rung anew and answers"); x.expect("talk", call="c1", agent="1002", direction="transfer"); await asyncio.sleep(2)
    await c.hangup(); x.ended("c1", "customer", agent="1002"); await b.wait_ended()

@scenario
async def consult_cancelled(x):
    """1001 holds the caller, consults 1002, 1002 declines to take it: consult call ends, 1001 resumes with the caller."""
    c, a = await x.talk_to_agent()
    await a.hold(); x.expect("idle", call="c1", agent="1001")
    k = await x.p1.call("1002"); x.calls["c2"] = {"direction": "outbound", "agent": "1001", "remoteNumber": "1002", "consultFor": "c1"}; b = await x.rings(x.p2, "c2"); x.expect("ringing", call="c2", agent="1001"); await asyncio.sleep(1); await x.answer(b, "c2"); await k.wait_answered(); x.expect("talk", call="c2", agent="1001"); await asyncio.sleep(1.5)
    await b.hangup(); x.step("1002 hangs up the consult call"); x.ended("c2", "agent 1002"); await k.wait_ended(); await asyncio.sleep(.5)
    await a.unhold(); x.step("1001 resumes"); x.expect("talk", call="c1", agent="1001"); await asyncio.sleep(1.5); await c.hangup(); x.ended("c1", "customer"); await a.wait_ended()

@scenario
async def consult_transfer_ami(x):
    """Attended transfer by AMI Atxfer (Asterisk holds the caller and dials 1002 from 1001's channel); completed by hanging up 1001's channel."""
    c, a = await x.talk_to_agent(); ch = await x.agent_chan("1001")
    r = await x.ami.action("Atxfer", Channel=ch, Exten="1002", Context="from-internal"); x.step(f"AMI Atxfer: {r['response']} {r.get('message')}"); x.expect("idle", call="c1", agent="1001")
    b = await x.rings(x.p2, "c2"); x.expect("ringing", call="c2", agent="1001"); await asyncio.sleep(1); await x.answer(b, "c2"); x.expect("talk", call="c2", agent="1001"); await asyncio.sleep(2); x.calls["c2"] = {"direction": "outbound", "agent": "1001", "remoteNumber": "1002", "consultFor": "c1"}
    r = await x.ami.action("Hangup", Channel=ch); x.step(f"complete: AMI Hangup of 1001's channel: {r['response']}"); x.expect("end", call="c1", agent="1001", note="transferred away"); x.expect("talk", call="c1", agent="1002", direction="transfer"); await asyncio.sleep(2.5)
    await c.hangup(); x.ended("c1", "customer", agent="1002"); await b.wait_ended()

@scenario
async def consult_cancelled_ami(x):
    """AMI Atxfer, then CancelAtxfer: 1001 is back with the caller."""
    c, a = await x.talk_to_agent(); ch = await x.agent_chan("1001")
    r = await x.ami.action("Atxfer", Channel=ch, Exten="1002", Context="from-internal"); x.step(f"AMI Atxfer: {r['response']}"); x.expect("idle", call="c1", agent="1001")
    b = await x.rings(x.p2, "c2"); x.expect("ringing", call="c2", agent="1001"); await asyncio.sleep(1); await x.answer(b, "c2"); x.expect("talk", call="c2", agent="1001"); await asyncio.sleep(1.5); x.calls["c2"] = {"direction": "outbound", "agent": "1001", "remoteNumber": "1002", "consultFor": "c1"}
    r = await x.ami.action("CancelAtxfer", Channel=ch); x.step(f"CancelAtxfer: {r['response']} {r.get('message')}"); x.expect("end", call="c2"); x.expect("talk", call="c1", agent="1001"); await asyncio.sleep(2)
    await c.hangup(); x.ended("c1", "customer"); await a.wait_ended()

@scenario
async def consult_to_customer_outside(x):
    """Attended transfer to an outside number: 1001 consults 0309999 through the trunk and completes (REFER with Replaces)."""
    c, a = await x.talk_to_agent(); await a.hold(); x.expect("idle", call="c1", agent="1001")
    k = await x.p1.call("0309999"); o = await x.trunk.wait_incoming(); x.expect("ringing", call="c2", agent="1001"); await asyncio.sleep(1); await o.answer(); await k.wait_answered(); x.calls["c2"] = {"direction": "outbound", "agent": "1001", "remoteNumber": "0309999", "consultFor": "c1"}; x.expect("talk", call="c2", agent="1001"); await asyncio.sleep(1.5)
    r = await a.refer_to_call(k); x.step(f"complete -> {r.code}"); await asyncio.sleep(.5)
    for q in (a, k):
        if not q.ended.is_set(): await q.hangup()
    x.expect("end", call="c1", agent="1001", note="transferred outside: no agent has the call any more"); await asyncio.sleep(2); await c.hangup(); await o.wait_ended()

@scenario
async def conference_three(x):
    """Conference: 1001 talks with the caller; connector redirects both into ConfBridge 600 and originates 1002 into it; three talk; 1002 leaves, caller leaves, 1001 leaves."""
    c, a = await x.talk_to_agent(); ch = await x.agent_chan("1001")
    r = await x.ami.action("Redirect", Channel=c.chan, Context="from-internal", Exten="600", Priority=1, ExtraChannel=ch, ExtraContext="from-internal", ExtraExten="600", ExtraPriority=1); x.step(f"Redirect caller and 1001 into conference 600: {r['response']}"); await asyncio.sleep(1.5); x.expect("talk", call="c1", agent="1001", conference="600")
    r = await x.ami.action("Originate", Channel="PJSIP/1002", Context="from-internal", Exten="600", Priority=1, Async="true", CallerID='"Conference" <600>', ChannelId="lab-conf-1002"); b = await x.rings(x.p2, state="incoming", direction="transfer"); await asyncio.sleep(1); await x.answer(b, conference="600"); await asyncio.sleep(3)
    r, l = await x.ami.list("ConfbridgeList", "ConfbridgeListComplete", Conference="600"); x.step(f"ConfbridgeList: {len([e for e in l if e['event']=='ConfbridgeList'])} members")
    await b.hangup(); x.step("1002 leaves"); x.expect("end", call="c1", agent="1002"); await asyncio.sleep(1); await c.hangup(); x.step("caller leaves"); x.expect("idle", call="c1", agent="1001", note="alone in the conference"); await asyncio.sleep(1); await a.hangup(); x.ended("c1", "agent")

@scenario
async def conference_atxfer_three_way(x):
    """Three-way out of a consultation: AMI Atxfer to 1002, then the feature code *3 (three-way) pressed for 1001 by PlayDTMF Receive=true: all three in one bridge; 1002 leaves, then 1001 ends."""
    c, a = await x.talk_to_agent(); ch = await x.agent_chan("1001")
    r = await x.ami.action("Atxfer", Channel=ch, Exten="1002", Context="from-internal"); x.step(f"AMI Atxfer: {r['response']}"); x.expect("idle", call="c1", agent="1001")
    b = await x.rings(x.p2, "c2"); x.expect("ringing", call="c2", agent="1001"); await asyncio.sleep(.7); await x.answer(b, "c2"); x.expect("talk", call="c2", agent="1001"); await asyncio.sleep(1.5); x.calls["c2"] = {"direction": "outbound", "agent": "1001", "remoteNumber": "1002", "consultFor": "c1"}
    for d in "*3":
        r = await x.ami.action("PlayDTMF", Channel=ch, Digit=d, Duration=100, Receive="true"); await asyncio.sleep(.25)
    x.step("*3 for 1001: three-way"); x.expect("talk", call="c1", agent="1001", conference=True); x.expect("talk", call="c1", agent="1002", conference=True); await asyncio.sleep(2.5)
    await b.hangup(); x.step("1002 leaves"); x.expect("end", call="c1", agent="1002"); await asyncio.sleep(1.5); await a.hangup(); x.step("1001 ends"); x.ended("c1", "agent"); await asyncio.sleep(.3); await c.hangup()

@scenario
async def dtmf(x):
    """DTMF: caller's phone sends 1 2 3 # (RFC 4733), agent's phone sends 4 5, then the connector plays 9 * to the customer (AMI PlayDTMF)."""
    c, a = await x.talk_to_agent()
    await c.dtmf("123#"); x.step("caller presses 123#"); await asyncio.sleep(.5); await a.dtmf("45"); x.step("agent presses 45"); await asyncio.sleep(.5)
    for d in "9*":
        r = await x.ami.action("PlayDTMF", Channel=c.chan, Digit=d, Duration=150); x.step(f"PlayDTMF {d} to the customer: {r['response']}"); await asyncio.sleep(.5)
    r = await x.ami.action("PlayDTMF", Channel=await x.agent_chan("1001"), Digit="7", Duration=150, Receive="true"); x.step(f"PlayDTMF 7 Receive=true on the agent's channel (as if the agent pressed it): {r['response']}"); await asyncio.sleep(1)
    x.step(f"received by the phones: agent {a.rx_dtmf!r}, customer {c.rx_dtmf!r}")
    await c.hangup(); x.ended("c1", "customer"); await a.wait_ended()

@scenario
async def play_file_into_call(x):
    """The connector plays a wave file into a running call for both parties: Originate of Local/spy@connector-play/n (ChanSpy with B: heard by both) against the file's extension."""
    c, a = await x.talk_to_agent(); ch = await x.agent_chan("1001"); n0 = (c.rx_packets, a.rx_packets)
    r = await x.ami.action("Originate", Channel="Local/spy@connector-play/n", Context="connector-play", Exten="file", Priority=1, Async="true", Variable=[f"__CHAN={ch}", "__FILE=lab-announce"], ChannelId=f"lab-play-{int(time.time())}"); x.step(f"Originate: {r['response']}")
    await asyncio.sleep(4); x.step(f"rtp packets received meanwhile: customer {c.rx_packets - n0[0]}, agent {a.rx_packets - n0[1]}")
    await c.hangup(); x.ended("c1", "customer"); await a.wait_ended()

@scenario
async def agent_states(x):
    """Agent 1003: dynamic login to sales (QueueAdd), pause with reason, unpause, pause in all queues, logout (QueueRemove); penalty change; phone unregisters and registers again (ContactStatus, DeviceStateChange)."""
    q = dict(Interface="PJSIP/1003")
    for step, act, f in (
        ("1003 logs in to sales", "QueueAdd", dict(Queue="sales", MemberName="Carla Agent", StateInterface="PJSIP/1003", Penalty=0, Paused="false")),
        ("1003 pauses in sales, reason lunch", "QueuePause", dict(Queue="sales", Paused="true", Reason="lunch")),
        ("1003 unpauses", "QueuePause", dict(Queue="sales", Paused="false")),
        ("1003 pauses in all queues, reason training", "QueuePause", dict(Paused="true", Reason="training")),
        ("1003 unpauses in all queues", "QueuePause", dict(Paused="false")),
        ("1003 penalty 5", "QueuePenalty", dict(Queue="sales", Penalty=5)),
        ("1003 logs out of sales", "QueueRemove", dict(Queue="sales")),
        ("1003 logs out again (error)", "QueueRemove", dict(Queue="sales"))):
        r = await x.ami.action(act, **q, **f); x.step(f"{step}: {r['response']} {r.get('message')}"); x.expect("agent", agent="1003", note=step); await asyncio.sleep(.8)
    await x.p3.unregister(); x.step("phone 1003 unregisters"); await asyncio.sleep(1.5); await x.p3.register(); x.step("phone 1003 registers"); await asyncio.sleep(1.5)
    for code, t in (("*45", "logs in by feature code *45"), ("*46", "pauses by *46"), ("*47", "unpauses by *47")):
        k = await x.p3.call(code); await k.wait_ended(8); x.step(f"1003 {t}"); x.expect("agent", agent="1003", note=t); await asyncio.sleep(.5)
    r = await x.ami.action("QueueRemove", Queue="sales", **q); await asyncio.sleep(.5)
    await x.ami.list("QueueStatus", "QueueStatusComplete")

@scenario
async def agent_paused_while_ringing(x):
    """1001 is paused by the connector while its phone rings; the call is still answered; wrap-up 2 s; then unpaused."""
    c = await x.inbound(); a = await x.rings(x.p1); await x.ami.action("QueuePause", Interface="PJSIP/1001", Paused="true", Reason="acw"); x.step("paused while ringing"); await asyncio.sleep(.5); await x.answer(a); await asyncio.sleep(1.5); await c.hangup(); x.ended("c1", "customer"); await a.wait_ended(); await asyncio.sleep(2.5)
    await x.ami.action("QueuePause", Interface="PJSIP/1001", Paused="false"); x.step("unpaused")

@scenario
async def restart_midcall(x):
    """The connector's connection starts in the middle: one inbound call is talking with 1001, one held by 1002, one waits in sales (1002 busy), one outbound of 1003 rings. This trace is the second connection: its snapshot (CoreShowChannels, QueueStatus, BridgeList ...) must give the same states, then calls end."""
    raise NotImplementedError

@scenario
async def asterisk_restart(x):
    """Asterisk is stopped during a call: Shutdown event, then the TCP connection closes. (The lab restarts it.)"""
    raise NotImplementedError

async def snapshot(ami):
    """what a connector asks right after login; the Ping at the end is a barrier: what comes after its Pong is newer than the lists"""
    await ami.action("CoreSettings"); await ami.action("CoreStatus")
    await ami.list("Status", "StatusComplete", AllVariables="true")
    await ami.list("QueueStatus", "QueueStatusComplete")
    await ami.list("CoreShowChannels", "CoreShowChannelsComplete")
    await ami.list("BridgeList", "BridgeListComplete")
    await ami.list("DeviceStateList", "DeviceStateListComplete")
    await ami.list("PJSIPShowContacts", "ContactListComplete")
    await ami.action("Ping")

async def quiet(ami, t=20):
    """until no channel is left, and wrap-up is over"""
    end = time.time() + t
    while time.time() < end:
        r = await ami.action("CoreStatus")
        if r.get("corecurrentcalls") == "0":
            r2, l = await ami.list("CoreShowChannels", "CoreShowChannelsComplete")
            if not [e for e in l if e["event"] == "CoreShowChannel"]: return
        await asyncio.sleep(.3)
    raise RuntimeError("channels left over")

IMPORTANT = ("Newchannel", "Newstate", "NewCallerid", "DialBegin", "DialState", "DialEnd", "QueueCallerJoin", "QueueCallerLeave", "QueueCallerAbandon", "AgentCalled", "AgentConnect", "AgentComplete", "AgentRingNoAnswer", "BridgeCreate", "BridgeEnter", "BridgeLeave", "BridgeMerge", "BridgeDestroy", "Hold", "Unhold", "BlindTransfer", "AttendedTransfer", "Hangup", "OriginateResponse", "QueueMemberPause", "QueueMemberAdded", "QueueMemberRemoved", "QueueMemberPenalty", "ContactStatus", "DeviceStateChange", "QueueMemberStatus", "ConfbridgeStart", "ConfbridgeJoin", "ConfbridgeLeave", "ConfbridgeEnd", "DTMFEnd", "MusicOnHoldStart", "MusicOnHoldStop", "ChanSpyStart", "ChanSpyStop", "PeerStatus", "LocalBridge", "Pickup", "ParkedCall", "Shutdown", "FullyBooted", "Cdr", "SoftHangupRequest", "HangupRequest")
def brief(e):
    f = {"Newchannel": "channel channelstatedesc calleridnum exten context uniqueid linkedid", "Newstate": "channel channelstatedesc connectedlinenum", "DialBegin": "channel destchannel dialstring", "DialState": "destchannel dialstatus", "DialEnd": "destchannel dialstatus", "AgentCalled": "queue membername interface destchannel calleridname calleridnum", "AgentConnect": "queue membername destchannel holdtime ringtime", "AgentComplete": "queue membername reason talktime", "AgentRingNoAnswer": "queue membername ringtime", "Hangup": "channel cause cause-txt", "BridgeEnter": "channel bridgeuniqueid bridgenumchannels", "BridgeLeave": "channel bridgeuniqueid bridgenumchannels", "QueueCallerJoin": "queue channel position calleridname calleridnum", "QueueCallerLeave": "queue channel", "QueueCallerAbandon": "queue channel holdtime", "BlindTransfer": "result transfererchannel transfereechannel extension", "AttendedTransfer": "result origtransfererchannel secondtransfererchannel transfereechannel transfertargetchannel desttype", "OriginateResponse": "response channel reason uniqueid", "QueueMemberPause": "queue membername paused pausedreason", "DeviceStateChange": "device state", "ContactStatus": "endpointname contactstatus", "DTMFEnd": "channel digit direction durationms", "Hold": "channel", "Unhold": "channel", "QueueMemberStatus": "queue membername status paused incall", "Cdr": "channel destinationchannel disposition billableseconds"}
    ks = f.get(e["event"], "channel queue interface membername conference").split()
    return " ".join(f"{k}={e[k]}" for k in ks if e.get(k))

def write_md(path, x, fn, ami, user):
    ev = ami.events
    counts = {}
    for e in ev: counts[e["event"]] = counts.get(e["event"], 0) + 1
    with open(path + ".md", "w") as f:
        f.write(f"# {x.name}\n\n{inspect.getdoc(fn)}\n\nAMI user `{user}`, banner `{ami.banner}`, {ami.offset} bytes, {len(ev)} events. Times: seconds since connecting.\n")
        f.write(f"Files: `{x.name}.ami` (every received byte), `.idx` (when each chunk came: ms, offset, length), `.cmd` (what the client sent, secret masked), `.expected.json`.\n\n## What was done\n\n")
        for t, s in x.steps: f.write(f"- {t:6.2f}  {s}\n")
        f.write("\n## Calls\n\n")
        for k, v in x.calls.items(): f.write(f"- {k}: " + ", ".join(f"{a}={b}" for a, b in v.items() if b is not None) + "\n")
        f.write("\n## Expected timeline\n\n| t | call | agent | state | more |\n|---|---|---|---|---|\n")
        for e in x.expected: f.write(f"| {e['t']:.2f} | {e.get('call', '')} | {e.get('agent', '')} | {e['what']} | " + ", ".join(f"{a}={b}" for a, b in e.items() if a not in ("t", "call", "agent", "what")) + " |\n")
        f.write("\n## Key events as they came\n\n```\n")
        for e in ev:
            if e["event"] in IMPORTANT and ("actionid" not in e or e["event"] == "OriginateResponse"): f.write(f"{e['_t']:7.3f} {e['event']:<20} {brief(e)}\n")
        f.write("```\n\nEvent counts: " + ", ".join(f"{k} {v}" for k, v in sorted(counts.items(), key=lambda p: -p[1])) + "\n")
    words = {"idle": "held", "end": "released"}
    timeline = [{**e, "what": ("dialling" if e.get("agent") else "waiting") if e["what"] == "preview" else words.get(e["what"], e["what"])} for e in x.expected]
    json.dump({"name": x.name, "description": inspect.getdoc(fn), "calls": x.calls, "timeline": timeline, "steps": x.steps}, open(path + ".expected.json", "w"), indent=1, ensure_ascii=False)

async def record(names, out, user, suffix=""):
    os.makedirs(out, exist_ok=True)
    lab = await Lab().up()
    fails = []
    for name in names:
        fn = SPECIAL.get(name) or S[name]
        lab.reset(); path = os.path.join(out, name + suffix)
        ctl = await Ami().connect("off")
        try: await quiet(ctl)
        except RuntimeError:
            for e in (await ctl.list("CoreShowChannels", "CoreShowChannelsComplete"))[1]:
                if e["event"] == "CoreShowChannel": await ctl.action("Hangup", Channel=e["channel"])
        await asyncio.sleep(2.2); await ctl.action("QueueReset"); await ctl.close()
        if name in SPECIAL:
            try: await SPECIAL[name](lab, path, user); print(f"{name}: ok")
            except Exception as e: fails.append(name); print(f"{name}: FAILED {type(e).__name__} {e}")
            continue
        ami = await Ami(path, user).connect()
        x = Ctx(lab, ami, name + suffix)
        await snapshot(ami)
        try:
            await asyncio.wait_for(fn(x), 90)
            await asyncio.sleep(.8); await quiet(ami); await asyncio.sleep(.3)
        except Exception as e:
            fails.append(name); x.step(f"FAILED: {type(e).__name__} {e}"); print(f"{name}: FAILED {type(e).__name__} {e}")
            for p in (lab.p1, lab.p2, lab.p3, lab.trunk):
                for c in list(p.calls.values()):
                    try: await c.hangup()
                    except Exception: pass
        await ami.close()
        write_md(path, x, fn, ami, user)
        if name not in fails: print(f"{name}: {len(ami.events)} events, {ami.offset} bytes, calls {x.calls and {k: v.get('linkedid') for k, v in x.calls.items()}}")
        sys.stdout.flush()
    await lab.down()
    return fails

async def sp_restart_midcall(lab, path, user):
    class Fake:  # recorder 1 only tells names and linked ids; recorder 2 is the trace
        pass
    first = await Ami().connect()
    x = Ctx(lab, first, "restart-midcall")
    lab.p3.auto_answer_after = None
    c1, a1 = await x.talk_to_agent(key="c1", frm="+49301", name="Erste Anruferin")
    c2, a2 = await x.talk_to_agent(lab.p2, key="c2", to="5678", frm="+49302", name="Zweiter Anrufer"); await a2.hold(); x.expect("idle", call="c2", agent="1002")
    c3 = await x.inbound(to="5678", key="c3", frm="+49303", name="Dritte Anruferin")
    o = await lab.p3.call("0304444"); cu = await lab.trunk.wait_incoming(); x.calls["c4"] = {"direction": "outbound", "agent": "1003", "remoteNumber": "0304444"}; x.expect("ringing", call="c4", agent="1003")
    await asyncio.sleep(1)
    await first.close(False)
    before = list(x.expected)
    ami = await Ami(path, user).connect(); x.ami = ami; x.expected = []; x.steps = []
    x.step("connected; before this connection: c1 talks with 1001, c2 held by 1002, c3 waits in sales, c4 of 1003 rings at the customer")
    for k, st, ag in (("c1", "talk", "1001"), ("c2", "idle", "1002"), ("c3", "preview", None), ("c4", "ringing", "1003")): x.expect(st, call=k, agent=ag, note="known from the snapshot")
    await snapshot(ami)
    _, chans = await ami.list("CoreShowChannels", "CoreShowChannelsComplete")
    _, br = await ami.list("BridgeList", "BridgeListComplete")
    for b in br:
        if b["event"] == "BridgeListItem": await ami.list("BridgeInfo", "BridgeInfoComplete", BridgeUniqueid=b["bridgeuniqueid"])
    for e in chans:
        if e["event"] == "CoreShowChannel":
            for v in ("FROM_DID", "QUEUENAME", "CHANNEL(linkedid)", "CONNECTOR_CALL", "DIALEDPEERNUMBER", "CHANNEL(dtmf_features)", "CHANNEL(rtp,hold,audio)", "CDR(start)", "CDR(answer)"):
                await ami.action("Getvar", Channel=e["channel"], Variable=v)
    await asyncio.sleep(.5)
    await cu.answer(); x.step("customer of c4 answers"); x.expect("talk", call="c4", agent="1003"); await asyncio.sleep(1)
    await a2.unhold(); x.step("1002 resumes c2"); x.expect("talk", call="c2", agent="1002"); await asyncio.sleep(1)
    await a2.hangup(); x.step("1002 ends c2"); x.ended("c2", "agent")
    a3 = await x.rings(lab.p2, "c3"); await asyncio.sleep(.5); await x.answer(a3, "c3"); await asyncio.sleep(1)
    await c1.hangup(); x.ended("c1", "customer"); await c3.hangup(); x.ended("c3", "customer"); await o.hangup(); x.ended("c4", "agent"); await asyncio.sleep(.8); await quiet(ami); await ami.close()
    write_md(path, x, S["restart-midcall"], ami, user)

async def sp_asterisk_restart(lab, path, user):
    run = os.path.join(os.path.dirname(os.path.abspath(__file__)), "run.sh")
    ami = await Ami(path, user).connect(); x = Ctx(lab, ami, "asterisk-restart"); await snapshot(ami)
    c, a = await x.talk_to_agent()
    p = await asyncio.create_subprocess_exec(run, "stop", stdout=asyncio.subprocess.DEVNULL); await p.wait(); x.step("Asterisk stopped (core stop now)"); x.ended("c1", "pbx stopped", note="no Hangup is guaranteed: the connector must end the call when the new snapshot has no such channel")
    await asyncio.sleep(1); await ami.close(False)
    p = await asyncio.create_subprocess_exec(run, "start", "keep", stdout=asyncio.subprocess.DEVNULL); await p.wait()
    for q in (lab.p1, lab.p2, lab.p3): await q.register()
    for k in (c, a): k._end()
    write_md(path, x, S["asterisk-restart"], ami, user)
@scenario
async def connection_lost(x):
    """The connector's connection breaks and comes back in the middle of calls; both connections in one stream. While it is away 1001's caller hangs up, 1002's is held, a new caller comes and 1003 dials."""
    raise NotImplementedError

@scenario
async def asterisk_comes_back(x):
    """Asterisk is stopped during a call and starts again; the connector comes back, and the next call has ids of a new epoch; both connections in one stream."""
    raise NotImplementedError

def join_recordings(path, x, fn, first, second, user):
    """Two connections as one stream: the second one's bytes and times behind the first one's."""
    ms = (second.t0 - first.t0) * 1000
    raw = [open(p, "rb").read() for p in (path + ".ami", path + ".second.ami")]
    idx = [l for l in open(path + ".idx")] + [f"{float(a) + ms:.1f}\t{int(b) + len(raw[0])}\t{c}\n" for a, b, c in (l.split("\t") for l in open(path + ".second.idx") if l[0] != "#") for c in [c.strip()]]
    cmd = "".join(open(p).read() for p in (path + ".cmd", path + ".second.cmd"))
    open(path + ".ami", "wb").write(b"".join(raw)); open(path + ".idx", "w").writelines(idx); open(path + ".cmd", "w").write(cmd)
    for end in (".ami", ".idx", ".cmd"): os.remove(path + ".second" + end)
    first.offset += second.offset; first.events += second.events
    write_md(path, x, fn, first, user)

async def sp_connection_lost(lab, path, user):
    first = await Ami(path, user).connect(); x = Ctx(lab, first, "connection-lost"); await snapshot(first)
    c1, a1 = await x.talk_to_agent(talk=1, frm="+49301", name="Erste Anruferin"); c2, a2 = await x.talk_to_agent(lab.p2, key="c2", to="5678", frm="+49302", name="Zweiter Anrufer", talk=1)
    await first.close(False); x.step("connection lost")
    await c1.hangup(); x.ended("c1", None, note="ended while nobody listened: told when the connection is back"); await a2.hold(); x.expect("held", call="c2", agent="1002", note="told when the connection is back"); o = await lab.p3.call("0304444"); cu = await lab.trunk.wait_incoming(); await asyncio.sleep(1); c3 = await lab.trunk.call("1234", "+49303", "Dritte Anruferin"); a3 = await lab.p1.wait_incoming(); await asyncio.sleep(1)
    second = await Ami(path + ".second", user).connect(); await snapshot(second); x.step("connection back")
    for e in [m for m in second.events if m["event"] == "Status" and m["channel"].startswith("PJSIP/100")]: await second.action("Getvar", Channel=e["channel"], Variable="CHANNEL(rtp,hold,audio)")
    x.calls["c3"] = {"direction": "inbound", "dnis": "1234", "queue": "support", "remoteNumber": "+49303", "remoteName": "Dritte Anruferin"}; x.calls["c4"] = {"direction": "outbound", "agent": "1003", "remoteNumber": "0304444"}
    x.expect("waiting", call="c3"); x.expect("incoming", call="c3", agent="1001"); x.expect("ringing", call="c4", agent="1003")
    await asyncio.sleep(1); await a3.answer(); x.expect("talk", call="c3", agent="1001"); await cu.answer(); x.expect("talk", call="c4", agent="1003"); await asyncio.sleep(.7); await a2.unhold(); x.expect("talk", call="c2", agent="1002"); await asyncio.sleep(.7)
    await c2.hangup(); x.ended("c2", "customer"); await a3.hangup(); x.ended("c3", "agent"); await cu.hangup(); x.ended("c4", "customer"); await asyncio.sleep(.8); await second.close()
    join_recordings(path, x, S["connection-lost"], first, second, user)

async def sp_asterisk_comes_back(lab, path, user):
    run = os.path.join(HERE, "run.sh"); first = await Ami(path, user).connect(); x = Ctx(lab, first, "asterisk-comes-back"); await snapshot(first)
    c, a = await x.talk_to_agent(talk=1)
    p = await asyncio.create_subprocess_exec(run, "stop", stdout=asyncio.subprocess.DEVNULL); await p.wait(); x.step("Asterisk stopped (core stop now)"); await first.close(False)
    p = await asyncio.create_subprocess_exec(run, "start", "keep", stdout=asyncio.subprocess.DEVNULL); await p.wait()
    for q in (lab.p1, lab.p2, lab.p3): await q.register()
    for k in (c, a): k._end()
    await asyncio.sleep(3)
    second = await Ami(path + ".second", user).connect(); await snapshot(second); x.step("Asterisk is back")
    e = await lab.trunk.call("1234", "+49302", "Zweiter Anrufer"); x.calls["c2"] = {"direction": "inbound", "dnis": "1234", "queue": "support", "remoteNumber": "+49302", "remoteName": "Zweiter Anrufer"}; x.expect("waiting", call="c2"); b = await x.rings(lab.p1, "c2"); await asyncio.sleep(.7); await x.answer(b, "c2"); await asyncio.sleep(1); await e.hangup(); x.ended("c2", "customer"); await asyncio.sleep(.8); await second.close()
    x.expected.insert(3, {"t": x.steps[-2][0] - 1, "what": "released", "call": "c1", "by": "pbx stopped"})
    join_recordings(path, x, S["asterisk-comes-back"], first, second, user)
SPECIAL = {"connection-lost": sp_connection_lost, "asterisk-comes-back": sp_asterisk_comes_back, "restart-midcall": sp_restart_midcall, "asterisk-restart": sp_asterisk_restart}

async def inbound(o):
    lab = await Lab().up(register=False)
    phone = {"1001": lab.p1, "1002": lab.p2, "1003": lab.p3}[o.agent]
    await phone.register()
    if o.answer in ("busy", "decline", "silent", "unavailable"): phone.mode = o.answer
    c = await lab.trunk.call(o.to, getattr(o, "from"), o.name); print(f"calling {o.to} from {o.name} <{getattr(o, 'from')}>")
    if o.answer == "yes":
        a = await phone.wait_incoming(30); print(f"{o.agent} rings: {a.name} <{a.number}>"); await asyncio.sleep(o.ring)
        if o.ends != "abandon":
            await a.answer(); print("answered"); await asyncio.sleep(o.talk)
            if o.hold: await a.hold(); print("held"); await asyncio.sleep(o.hold); await a.unhold(); print("resumed"); await asyncio.sleep(1)
            if o.transfer: r = await a.refer(o.transfer); print(f"blind transfer to {o.transfer}: {r.code}"); await asyncio.sleep(o.talk)
        await (a if o.ends == "agent" else c).hangup(); print(f"ended by {o.ends}")
    else: await asyncio.sleep(o.talk); await c.hangup(); print(f"phone was {o.answer}; caller gave up")
    await asyncio.sleep(.3); await lab.down()

async def load(o):
    """sipp plays the provider, Local channels the agents; counts what AMI sends."""
    import collections
    here = os.path.dirname(os.path.abspath(__file__))
    ctl = await Ami().connect("off"); ami = await Ami(o.trace or None, o.user).connect()
    for i in range(o.agents): await ctl.action("QueueAdd", Queue="load", Interface=f"Local/{9000 + i}@load-agents/n", MemberName=f"Load Agent {i}", Penalty=0)
    await asyncio.sleep(.5); n0, b0, t0 = len(ami.events), ami.offset, time.time()
    p = await asyncio.create_subprocess_exec("sipp", "-sf", os.path.join(here, "sipp", "uac-inbound.xml"), "-i", TRUNK[0], "-p", str(TRUNK[1]), "-s", "2000", "-r", str(o.rate), "-m", str(o.calls), "-l", str(o.agents), "-d", str(int(o.talk * 1000)), "-nostdin", f"{SIP[0]}:{SIP[1]}", stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.PIPE)
    _, err = await p.communicate(); await asyncio.sleep(1.5); sec = time.time() - t0
    ev = ami.events[n0:]; c = collections.Counter(e["event"] for e in ev); by = ami.offset - b0
    print(f"sipp exit {p.returncode}{': ' + err.decode()[-300:] if p.returncode else ''}; {o.calls} calls in {sec:.1f} s, {len(ev)} events ({len(ev) / o.calls:.0f} a call, {len(ev) / sec:.0f}/s), {by} bytes ({by / o.calls:.0f} a call, {by / sec / 1024:.0f} KiB/s)")
    print("by event: " + ", ".join(f"{k} {v / o.calls:.1f}" for k, v in c.most_common(25)) + "  (a call)")
    print(f"QueueCallerJoin {c['QueueCallerJoin']}, AgentConnect {c['AgentConnect']}, AgentComplete {c['AgentComplete']}")
    for i in range(o.agents): await ctl.action("QueueRemove", Queue="load", Interface=f"Local/{9000 + i}@load-agents/n")
    await ami.close(); await ctl.close()

async def phones(o):
    lab = await Lab().up()
    for p in (lab.p1, lab.p2, lab.p3, lab.trunk): p.auto_answer_after = o.ring; p.log = lambda s: print(s, flush=True)
    print(f"1001..1003 registered, provider at {TRUNK}; all answer after {o.ring} s; for {o.seconds} s", flush=True)
    await asyncio.sleep(o.seconds); await lab.down()

async def desk(o):
    lab = await Lab().up()
    # 1005 on two phones, the softphone registered last
    desk, soft = [await Phone("1005", "lab-1005", "127.0.0.1", 0, SIP, "Eve Agent", make=make).start() for make in ("LabPhone", "LabSoftphone")]
    for p in (desk, soft): await p.register()
    phone = {"1001": lab.p1, "1002": lab.p2, "1003": lab.p3, "1005-desk": desk, "1005-soft": soft, "caller": lab.trunk}
    def call_of(who):
        if not phone[who].calls: raise RuntimeError(f"{who} has no call")
        return list(phone[who].calls.values())[-1]
    async def do(word, who, *more):
        if word == "call": await lab.trunk.call(who, more[0], " ".join(more[1:]))
        elif word == "answer":
            while not (rings := [c for c in phone[who].calls.values() if c.state == "ringing" and not c.outgoing]): await asyncio.sleep(.05)
            await rings[-1].answer()
        elif word in ("hangup", "hold", "unhold"): await getattr(call_of(who), word)()
        else: raise RuntimeError("no such action")
    stdin = asyncio.StreamReader()
    await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(stdin), sys.stdin)
    print("ready", flush=True)
    while line := (await stdin.readline()).decode().split():
        try: await asyncio.wait_for(do(*line), 15); print("done", flush=True)
        except Exception as e: print(f"failed: {type(e).__name__} {e}", flush=True)
    try:
        for p in phone.values():
            for c in list(p.calls.values()): await c.hangup()
    finally:
        for p in (desk, soft): await p.unregister(); p.close()
        await lab.down()

def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter); s = p.add_subparsers(dest="cmd", required=True)
    s.add_parser("list"); r = s.add_parser("record"); r.add_argument("names", nargs="+"); r.add_argument("--out", default="traces"); r.add_argument("--user", default="connector"); r.add_argument("--suffix", default="")
    i = s.add_parser("inbound"); i.add_argument("--to", default="1234"); i.add_argument("--from", default="+4930111222"); i.add_argument("--name", default="Anna Example"); i.add_argument("--agent", default="1001"); i.add_argument("--ring", type=float, default=1.5); i.add_argument("--talk", type=float, default=5); i.add_argument("--ends", default="caller", choices=["caller", "agent", "abandon"]); i.add_argument("--answer", default="yes", choices=["yes", "busy", "decline", "silent", "unavailable"]); i.add_argument("--hold", type=float, default=0); i.add_argument("--transfer", default="")
    s.add_parser("desk")
    h = s.add_parser("phones"); h.add_argument("--seconds", type=float, default=600); h.add_argument("--ring", type=float, default=2)
    l = s.add_parser("load"); l.add_argument("--agents", type=int, default=20); l.add_argument("--calls", type=int, default=100); l.add_argument("--rate", type=float, default=5); l.add_argument("--talk", type=float, default=3); l.add_argument("--user", default="connector"); l.add_argument("--trace", default="")
    o = p.parse_args()
    if o.cmd == "list":
        for k, f in S.items(): print(f"{k:34} {inspect.getdoc(f)}")
    elif o.cmd == "record":
        bad = asyncio.run(record(list(S) if o.names == ["all"] else o.names, o.out, o.user, o.suffix)); print(f"failed: {bad or 'none'}"); sys.exit(bool(bad))
    elif o.cmd == "inbound": asyncio.run(inbound(o))
    elif o.cmd == "load": asyncio.run(load(o))
    elif o.cmd == "desk": asyncio.run(desk(o))
    else: asyncio.run(phones(o))
if __name__ == "__main__": main()
