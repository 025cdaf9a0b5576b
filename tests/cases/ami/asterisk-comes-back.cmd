# 1.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 1.9 ms, received so far 534
Action: CoreSettings
ActionID: CoreSettings-2

# 2.1 ms, received so far 857
Action: CoreStatus
ActionID: CoreStatus-3

# 2.3 ms, received so far 1056
Action: Status
ActionID: Status-4
AllVariables: true

# 2.4 ms, received so far 1242
Action: QueueStatus
ActionID: QueueStatus-5

# 2.8 ms, received so far 6218
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 2.9 ms, received so far 6418
Action: BridgeList
ActionID: BridgeList-7

# 2.9 ms, received so far 6606
Action: DeviceStateList
ActionID: DeviceStateList-8

# 3.3 ms, received so far 9495
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 3.7 ms, received so far 11156
Action: Ping
ActionID: Ping-10

# 3.0 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 3.5 ms, received so far 530
Action: CoreSettings
ActionID: CoreSettings-2

# 3.6 ms, received so far 853
Action: CoreStatus
ActionID: CoreStatus-3

# 3.7 ms, received so far 1052
Action: Status
ActionID: Status-4
AllVariables: true

# 3.8 ms, received so far 1238
Action: QueueStatus
ActionID: QueueStatus-5

# 4.2 ms, received so far 6214
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 4.3 ms, received so far 6414
Action: BridgeList
ActionID: BridgeList-7

# 4.4 ms, received so far 6602
Action: DeviceStateList
ActionID: DeviceStateList-8

# 4.7 ms, received so far 9385
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 5.0 ms, received so far 11052
Action: Ping
ActionID: Ping-10

# 9606.0 ms, received so far 72810
Action: Logoff
ActionID: Logoff-11

