# 7.3 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 8.1 ms, received so far 199
Action: CoreSettings
ActionID: CoreSettings-2

# 8.7 ms, received so far 855
Action: CoreStatus
ActionID: CoreStatus-3

# 8.9 ms, received so far 1054
Action: Status
ActionID: Status-4
AllVariables: true

# 9.1 ms, received so far 1240
Action: QueueStatus
ActionID: QueueStatus-5

# 9.4 ms, received so far 5176
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 9.5 ms, received so far 5376
Action: BridgeList
ActionID: BridgeList-7

# 9.6 ms, received so far 5564
Action: DeviceStateList
ActionID: DeviceStateList-8

# 10.0 ms, received so far 8312
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 10.4 ms, received so far 9975
Action: Ping
ActionID: Ping-10

# 3851.4 ms, received so far 54915
Action: CoreStatus
ActionID: CoreStatus-11

# 3854.2 ms, received so far 55116
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 4158.9 ms, received so far 55318
Action: Logoff
ActionID: Logoff-13

