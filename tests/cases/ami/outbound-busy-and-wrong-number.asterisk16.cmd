# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 3.3 ms, received so far 534
Action: CoreSettings
ActionID: CoreSettings-2

# 11.3 ms, received so far 820
Action: CoreStatus
ActionID: CoreStatus-3

# 14.5 ms, received so far 996
Action: Status
ActionID: Status-4
AllVariables: true

# 14.7 ms, received so far 1182
Action: QueueStatus
ActionID: QueueStatus-5

# 15.0 ms, received so far 5136
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 16.6 ms, received so far 5336
Action: BridgeList
ActionID: BridgeList-7

# 30.6 ms, received so far 5524
Action: DeviceStateList
ActionID: DeviceStateList-8

# 39.6 ms, received so far 8169
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 40.2 ms, received so far 9761
Action: Ping
ActionID: Ping-10

# 4896.7 ms, received so far 64593
Action: CoreStatus
ActionID: CoreStatus-11

# 4897.1 ms, received so far 64770
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 5197.7 ms, received so far 64972
Action: Logoff
ActionID: Logoff-13

