# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 0.8 ms, received so far 534
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

# 1.4 ms, received so far 5092
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 1.5 ms, received so far 5292
Action: BridgeList
ActionID: BridgeList-7

# 1.6 ms, received so far 5480
Action: DeviceStateList
ActionID: DeviceStateList-8

# 2.1 ms, received so far 8877
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 2.2 ms, received so far 8956
Action: Ping
ActionID: Ping-10

# 3824.4 ms, received so far 53144
Action: CoreStatus
ActionID: CoreStatus-11

# 3824.8 ms, received so far 53321
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 4129.1 ms, received so far 53523
Action: Logoff
ActionID: Logoff-13

