# 0.7 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 1.2 ms, received so far 532
Action: CoreSettings
ActionID: CoreSettings-2

# 1.3 ms, received so far 818
Action: CoreStatus
ActionID: CoreStatus-3

# 1.4 ms, received so far 994
Action: Status
ActionID: Status-4
AllVariables: true

# 1.5 ms, received so far 1180
Action: QueueStatus
ActionID: QueueStatus-5

# 1.8 ms, received so far 5116
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 1.9 ms, received so far 5316
Action: BridgeList
ActionID: BridgeList-7

# 2.0 ms, received so far 5504
Action: DeviceStateList
ActionID: DeviceStateList-8

# 2.3 ms, received so far 7959
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 2.7 ms, received so far 9552
Action: Ping
ActionID: Ping-10

# 4814.2 ms, received so far 37888
Action: CoreStatus
ActionID: CoreStatus-11

# 4818.7 ms, received so far 38065
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 5120.1 ms, received so far 38670
Action: Logoff
ActionID: Logoff-13

