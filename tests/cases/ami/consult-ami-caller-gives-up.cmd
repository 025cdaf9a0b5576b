# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 0.9 ms, received so far 535
Action: CoreSettings
ActionID: CoreSettings-2

# 1.0 ms, received so far 858
Action: CoreStatus
ActionID: CoreStatus-3

# 1.1 ms, received so far 1058
Action: Status
ActionID: Status-4
AllVariables: true

# 1.2 ms, received so far 1244
Action: QueueStatus
ActionID: QueueStatus-5

# 1.5 ms, received so far 6229
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 1.6 ms, received so far 6429
Action: BridgeList
ActionID: BridgeList-7

# 1.7 ms, received so far 6617
Action: DeviceStateList
ActionID: DeviceStateList-8

# 2.1 ms, received so far 10027
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 2.4 ms, received so far 11691
Action: Ping
ActionID: Ping-10

# 2526.4 ms, received so far 38575
Action: Atxfer
ActionID: Atxfer-11
Channel: PJSIP/1001-0000004c
Exten: 1002
Context: from-internal

# 7279.9 ms, received so far 119667
Action: CoreStatus
ActionID: CoreStatus-12

# 7283.9 ms, received so far 119868
Action: CoreShowChannels
ActionID: CoreShowChannels-13

# 7584.7 ms, received so far 120070
Action: Logoff
ActionID: Logoff-14

