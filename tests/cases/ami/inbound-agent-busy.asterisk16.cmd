# 0.5 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 2.4 ms, received so far 200
Action: CoreSettings
ActionID: CoreSettings-2

# 2.6 ms, received so far 820
Action: CoreStatus
ActionID: CoreStatus-3

# 2.7 ms, received so far 996
Action: Status
ActionID: Status-4
AllVariables: true

# 2.8 ms, received so far 1182
Action: QueueStatus
ActionID: QueueStatus-5

# 3.1 ms, received so far 5136
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 3.2 ms, received so far 5336
Action: BridgeList
ActionID: BridgeList-7

# 3.3 ms, received so far 5524
Action: DeviceStateList
ActionID: DeviceStateList-8

# 3.6 ms, received so far 7975
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 4.0 ms, received so far 9567
Action: Ping
ActionID: Ping-10

# 3827.3 ms, received so far 47483
Action: CoreStatus
ActionID: CoreStatus-11

# 3828.7 ms, received so far 47660
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 4136.3 ms, received so far 47862
Action: Logoff
ActionID: Logoff-13

