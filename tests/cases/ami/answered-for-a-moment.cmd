# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 0.9 ms, received so far 534
Action: CoreSettings
ActionID: CoreSettings-2

# 1.0 ms, received so far 857
Action: CoreStatus
ActionID: CoreStatus-3

# 1.1 ms, received so far 1057
Action: Status
ActionID: Status-4
AllVariables: true

# 1.2 ms, received so far 1243
Action: QueueStatus
ActionID: QueueStatus-5

# 1.6 ms, received so far 6219
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 1.7 ms, received so far 6419
Action: BridgeList
ActionID: BridgeList-7

# 1.8 ms, received so far 6607
Action: DeviceStateList
ActionID: DeviceStateList-8

# 2.1 ms, received so far 9496
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 2.4 ms, received so far 11157
Action: Ping
ActionID: Ping-10

# 1540.9 ms, received so far 52231
Action: CoreStatus
ActionID: CoreStatus-11

# 1541.3 ms, received so far 52432
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 1841.8 ms, received so far 53037
Action: Logoff
ActionID: Logoff-13

