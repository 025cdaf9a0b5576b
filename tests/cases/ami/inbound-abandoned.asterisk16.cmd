# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 0.7 ms, received so far 103
Action: CoreSettings
ActionID: CoreSettings-2

# 0.9 ms, received so far 820
Action: CoreStatus
ActionID: CoreStatus-3

# 1.0 ms, received so far 996
Action: Status
ActionID: Status-4
AllVariables: true

# 1.1 ms, received so far 1182
Action: QueueStatus
ActionID: QueueStatus-5

# 1.4 ms, received so far 5118
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 1.6 ms, received so far 5318
Action: BridgeList
ActionID: BridgeList-7

# 1.7 ms, received so far 5506
Action: DeviceStateList
ActionID: DeviceStateList-8

# 2.0 ms, received so far 7961
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 2.3 ms, received so far 9553
Action: Ping
ActionID: Ping-10

# 3310.3 ms, received so far 31587
Action: CoreStatus
ActionID: CoreStatus-11

# 3310.8 ms, received so far 31764
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 3611.3 ms, received so far 31966
Action: Logoff
ActionID: Logoff-13

