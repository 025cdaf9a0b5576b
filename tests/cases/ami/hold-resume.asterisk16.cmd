# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 7.3 ms, received so far 534
Action: CoreSettings
ActionID: CoreSettings-2

# 7.6 ms, received so far 820
Action: CoreStatus
ActionID: CoreStatus-3

# 8.7 ms, received so far 996
Action: Status
ActionID: Status-4
AllVariables: true

# 9.0 ms, received so far 1182
Action: QueueStatus
ActionID: QueueStatus-5

# 31.5 ms, received so far 5136
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 37.2 ms, received so far 5336
Action: BridgeList
ActionID: BridgeList-7

# 39.0 ms, received so far 5524
Action: DeviceStateList
ActionID: DeviceStateList-8

# 40.0 ms, received so far 8173
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 40.4 ms, received so far 9767
Action: Ping
ActionID: Ping-10

# 8374.3 ms, received so far 48795
Action: CoreStatus
ActionID: CoreStatus-11

# 8374.7 ms, received so far 48972
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 8675.6 ms, received so far 49174
Action: Logoff
ActionID: Logoff-13

