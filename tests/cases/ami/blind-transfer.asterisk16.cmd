# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 0.9 ms, received so far 534
Action: CoreSettings
ActionID: CoreSettings-2

# 1.0 ms, received so far 820
Action: CoreStatus
ActionID: CoreStatus-3

# 1.1 ms, received so far 996
Action: Status
ActionID: Status-4
AllVariables: true

# 1.3 ms, received so far 1182
Action: QueueStatus
ActionID: QueueStatus-5

# 1.6 ms, received so far 5136
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 1.7 ms, received so far 5336
Action: BridgeList
ActionID: BridgeList-7

# 1.8 ms, received so far 5524
Action: DeviceStateList
ActionID: DeviceStateList-8

# 2.1 ms, received so far 8380
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 2.5 ms, received so far 9972
Action: Ping
ActionID: Ping-10

# 6624.4 ms, received so far 74359
Action: CoreStatus
ActionID: CoreStatus-11

# 6624.9 ms, received so far 74536
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 6925.6 ms, received so far 74738
Action: Logoff
ActionID: Logoff-13

