# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 0.7 ms, received so far 534
Action: CoreSettings
ActionID: CoreSettings-2

# 0.8 ms, received so far 857
Action: CoreStatus
ActionID: CoreStatus-3

# 0.9 ms, received so far 1057
Action: Status
ActionID: Status-4
AllVariables: true

# 1.0 ms, received so far 1243
Action: QueueStatus
ActionID: QueueStatus-5

# 1.3 ms, received so far 6219
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 1.4 ms, received so far 6419
Action: BridgeList
ActionID: BridgeList-7

# 1.5 ms, received so far 6607
Action: DeviceStateList
ActionID: DeviceStateList-8

# 1.7 ms, received so far 9488
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 2.1 ms, received so far 11149
Action: Ping
ActionID: Ping-10

# 6565.2 ms, received so far 95924
Action: CoreStatus
ActionID: CoreStatus-11

# 6565.7 ms, received so far 96125
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 6866.1 ms, received so far 96327
Action: Logoff
ActionID: Logoff-13

