# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 0.8 ms, received so far 532
Action: CoreSettings
ActionID: CoreSettings-2

# 1.0 ms, received so far 818
Action: CoreStatus
ActionID: CoreStatus-3

# 1.0 ms, received so far 994
Action: Status
ActionID: Status-4
AllVariables: true

# 1.2 ms, received so far 1180
Action: QueueStatus
ActionID: QueueStatus-5

# 1.4 ms, received so far 5090
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 1.5 ms, received so far 5290
Action: BridgeList
ActionID: BridgeList-7

# 1.6 ms, received so far 5478
Action: DeviceStateList
ActionID: DeviceStateList-8

# 2.0 ms, received so far 8777
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 2.2 ms, received so far 8856
Action: Ping
ActionID: Ping-10

# 10339.9 ms, received so far 65749
Action: CoreStatus
ActionID: CoreStatus-11

# 10340.4 ms, received so far 65926
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 10647.0 ms, received so far 66128
Action: Logoff
ActionID: Logoff-13

