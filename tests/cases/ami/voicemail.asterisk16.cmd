# 0.3 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 1.0 ms, received so far 534
Action: CoreSettings
ActionID: CoreSettings-2

# 1.2 ms, received so far 820
Action: CoreStatus
ActionID: CoreStatus-3

# 1.3 ms, received so far 996
Action: Status
ActionID: Status-4
AllVariables: true

# 1.4 ms, received so far 1182
Action: QueueStatus
ActionID: QueueStatus-5

# 1.6 ms, received so far 5136
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 1.7 ms, received so far 5336
Action: BridgeList
ActionID: BridgeList-7

# 1.8 ms, received so far 5778
Action: DeviceStateList
ActionID: DeviceStateList-8

# 2.2 ms, received so far 8833
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 2.6 ms, received so far 10425
Action: Ping
ActionID: Ping-10

# 6813.7 ms, received so far 30666
Action: CoreStatus
ActionID: CoreStatus-11

# 6814.4 ms, received so far 30843
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 7115.1 ms, received so far 31045
Action: Logoff
ActionID: Logoff-13

