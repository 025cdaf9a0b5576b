# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 7.2 ms, received so far 533
Action: CoreSettings
ActionID: CoreSettings-2

# 7.4 ms, received so far 856
Action: CoreStatus
ActionID: CoreStatus-3

# 7.5 ms, received so far 1056
Action: Status
ActionID: Status-4
AllVariables: true

# 7.7 ms, received so far 1242
Action: QueueStatus
ActionID: QueueStatus-5

# 8.0 ms, received so far 6227
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 8.1 ms, received so far 6427
Action: BridgeList
ActionID: BridgeList-7

# 8.2 ms, received so far 6615
Action: DeviceStateList
ActionID: DeviceStateList-8

# 11.0 ms, received so far 9918
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 12.4 ms, received so far 11580
Action: Ping
ActionID: Ping-10

# 2322.5 ms, received so far 48362
Action: CoreStatus
ActionID: CoreStatus-11

# 2324.2 ms, received so far 48563
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 2624.9 ms, received so far 48765
Action: Logoff
ActionID: Logoff-13

