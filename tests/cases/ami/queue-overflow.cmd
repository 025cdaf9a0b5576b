# 0.6 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 1.3 ms, received so far 532
Action: CoreSettings
ActionID: CoreSettings-2

# 1.5 ms, received so far 855
Action: CoreStatus
ActionID: CoreStatus-3

# 1.5 ms, received so far 1054
Action: Status
ActionID: Status-4
AllVariables: true

# 1.7 ms, received so far 1240
Action: QueueStatus
ActionID: QueueStatus-5

# 2.0 ms, received so far 5176
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 2.0 ms, received so far 5376
Action: BridgeList
ActionID: BridgeList-7

# 2.1 ms, received so far 5564
Action: DeviceStateList
ActionID: DeviceStateList-8

# 2.4 ms, received so far 8114
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 2.8 ms, received so far 9775
Action: Ping
ActionID: Ping-10

# 7822.5 ms, received so far 71507
Action: CoreStatus
ActionID: CoreStatus-11

# 7823.1 ms, received so far 71707
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 8142.0 ms, received so far 71909
Action: Logoff
ActionID: Logoff-13

