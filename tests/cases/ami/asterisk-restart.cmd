# 5.4 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 6.0 ms, received so far 534
Action: CoreSettings
ActionID: CoreSettings-2

# 6.1 ms, received so far 857
Action: CoreStatus
ActionID: CoreStatus-3

# 6.2 ms, received so far 1057
Action: Status
ActionID: Status-4
AllVariables: true

# 6.3 ms, received so far 1243
Action: QueueStatus
ActionID: QueueStatus-5

# 6.7 ms, received so far 6219
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 7.1 ms, received so far 6419
Action: BridgeList
ActionID: BridgeList-7

# 8.4 ms, received so far 6607
Action: DeviceStateList
ActionID: DeviceStateList-8

# 8.9 ms, received so far 9591
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 9.3 ms, received so far 11252
Action: Ping
ActionID: Ping-10

