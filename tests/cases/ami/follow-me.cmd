# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 7.9 ms, received so far 533
Action: CoreSettings
ActionID: CoreSettings-2

# 8.1 ms, received so far 856
Action: CoreStatus
ActionID: CoreStatus-3

# 8.2 ms, received so far 1056
Action: Status
ActionID: Status-4
AllVariables: true

# 8.4 ms, received so far 1242
Action: QueueStatus
ActionID: QueueStatus-5

# 8.8 ms, received so far 6227
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 9.0 ms, received so far 6427
Action: BridgeList
ActionID: BridgeList-7

# 9.0 ms, received so far 6615
Action: DeviceStateList
ActionID: DeviceStateList-8

# 11.6 ms, received so far 9918
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 12.1 ms, received so far 11579
Action: Ping
ActionID: Ping-10

# 6364.7 ms, received so far 64400
Action: CoreStatus
ActionID: CoreStatus-11

# 6374.9 ms, received so far 64601
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 6677.3 ms, received so far 64803
Action: Logoff
ActionID: Logoff-13

