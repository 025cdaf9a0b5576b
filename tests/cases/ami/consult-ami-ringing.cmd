# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 1.1 ms, received so far 535
Action: CoreSettings
ActionID: CoreSettings-2

# 1.2 ms, received so far 858
Action: CoreStatus
ActionID: CoreStatus-3

# 1.3 ms, received so far 1058
Action: Status
ActionID: Status-4
AllVariables: true

# 1.4 ms, received so far 1244
Action: QueueStatus
ActionID: QueueStatus-5

# 1.8 ms, received so far 6229
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 1.9 ms, received so far 6429
Action: BridgeList
ActionID: BridgeList-7

# 2.0 ms, received so far 6617
Action: DeviceStateList
ActionID: DeviceStateList-8

# 2.4 ms, received so far 10035
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 2.8 ms, received so far 11696
Action: Ping
ActionID: Ping-10

# 2508.8 ms, received so far 38574
Action: Atxfer
ActionID: Atxfer-11
Channel: PJSIP/1001-0000004f
Exten: 1002
Context: from-internal

# 7273.8 ms, received so far 130410
Action: CoreStatus
ActionID: CoreStatus-12

# 7275.7 ms, received so far 130611
Action: CoreShowChannels
ActionID: CoreShowChannels-13

# 7576.4 ms, received so far 130813
Action: Logoff
ActionID: Logoff-14

