# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 1.1 ms, received so far 533
Action: CoreSettings
ActionID: CoreSettings-2

# 1.2 ms, received so far 856
Action: CoreStatus
ActionID: CoreStatus-3

# 1.3 ms, received so far 1056
Action: Status
ActionID: Status-4
AllVariables: true

# 1.4 ms, received so far 1242
Action: QueueStatus
ActionID: QueueStatus-5

# 1.8 ms, received so far 6227
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 1.9 ms, received so far 6427
Action: BridgeList
ActionID: BridgeList-7

# 2.0 ms, received so far 6615
Action: DeviceStateList
ActionID: DeviceStateList-8

# 2.3 ms, received so far 9918
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 2.7 ms, received so far 11580
Action: Ping
ActionID: Ping-10

# 812.0 ms, received so far 35694
Action: CoreStatus
ActionID: CoreStatus-11

# 812.5 ms, received so far 35895
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 1112.9 ms, received so far 36097
Action: Logoff
ActionID: Logoff-13

