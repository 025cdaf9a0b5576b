# 0.3 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 1.1 ms, received so far 199
Action: CoreSettings
ActionID: CoreSettings-2

# 1.4 ms, received so far 855
Action: CoreStatus
ActionID: CoreStatus-3

# 1.6 ms, received so far 1054
Action: Status
ActionID: Status-4
AllVariables: true

# 1.8 ms, received so far 1240
Action: QueueStatus
ActionID: QueueStatus-5

# 2.1 ms, received so far 3829
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 2.3 ms, received so far 4029
Action: BridgeList
ActionID: BridgeList-7

# 2.4 ms, received so far 4217
Action: DeviceStateList
ActionID: DeviceStateList-8

# 2.8 ms, received so far 6005
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 3.4 ms, received so far 7667
Action: Ping
ActionID: Ping-10

# 3.6 ms, received so far 7749
Action: Originate
ActionID: Originate-11
Channel: Local/1001@internal-ext/n
Context: click-to-dial
Exten: 0301234567
Priority: 1
CallerID: "Click" <0301234567>
Timeout: 15000
Async: true
ChannelId: lab-1795275505948-local
OtherChannelId: lab-1795275505948-local-2

# 5819.5 ms, received so far 74444
Action: CoreStatus
ActionID: CoreStatus-12

# 5820.7 ms, received so far 74645
Action: CoreShowChannels
ActionID: CoreShowChannels-13

# 6121.7 ms, received so far 74847
Action: Logoff
ActionID: Logoff-14

