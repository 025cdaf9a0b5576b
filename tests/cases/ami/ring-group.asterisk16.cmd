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

# 1.2 ms, received so far 1182
Action: QueueStatus
ActionID: QueueStatus-5

# 1.5 ms, received so far 5136
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 1.6 ms, received so far 5336
Action: BridgeList
ActionID: BridgeList-7

# 1.7 ms, received so far 5778
Action: DeviceStateList
ActionID: DeviceStateList-8

# 2.4 ms, received so far 8735
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 2.8 ms, received so far 10327
Action: Ping
ActionID: Ping-10

# 3814.3 ms, received so far 55251
Action: CoreStatus
ActionID: CoreStatus-11

# 3814.8 ms, received so far 55428
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 4115.4 ms, received so far 55630
Action: Logoff
ActionID: Logoff-13

