# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 1.0 ms, received so far 534
Action: CoreSettings
ActionID: CoreSettings-2

# 3.3 ms, received so far 820
Action: CoreStatus
ActionID: CoreStatus-3

# 3.5 ms, received so far 996
Action: Status
ActionID: Status-4
AllVariables: true

# 3.6 ms, received so far 1182
Action: QueueStatus
ActionID: QueueStatus-5

# 4.2 ms, received so far 5136
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 5.8 ms, received so far 5336
Action: BridgeList
ActionID: BridgeList-7

# 5.9 ms, received so far 5778
Action: DeviceStateList
ActionID: DeviceStateList-8

# 6.3 ms, received so far 8932
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 6.7 ms, received so far 10525
Action: Ping
ActionID: Ping-10

# 7822.7 ms, received so far 55179
Action: CoreStatus
ActionID: CoreStatus-11

# 7823.6 ms, received so far 55356
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 8124.3 ms, received so far 55558
Action: Logoff
ActionID: Logoff-13

