# 0.3 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 0.7 ms, received so far 534
Action: CoreSettings
ActionID: CoreSettings-2

# 0.8 ms, received so far 820
Action: CoreStatus
ActionID: CoreStatus-3

# 0.9 ms, received so far 996
Action: Status
ActionID: Status-4
AllVariables: true

# 1.1 ms, received so far 1182
Action: QueueStatus
ActionID: QueueStatus-5

# 1.3 ms, received so far 5136
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 1.4 ms, received so far 5336
Action: BridgeList
ActionID: BridgeList-7

# 1.5 ms, received so far 5524
Action: DeviceStateList
ActionID: DeviceStateList-8

# 1.9 ms, received so far 8071
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 2.2 ms, received so far 9663
Action: Ping
ActionID: Ping-10

# 3817.3 ms, received so far 40885
Action: CoreStatus
ActionID: CoreStatus-11

# 3817.7 ms, received so far 41062
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 4118.3 ms, received so far 41264
Action: Logoff
ActionID: Logoff-13

