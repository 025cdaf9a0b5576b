# 0.1 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 0.7 ms, received so far 532
Action: CoreSettings
ActionID: CoreSettings-2

# 0.8 ms, received so far 855
Action: CoreStatus
ActionID: CoreStatus-3

# 0.9 ms, received so far 1054
Action: Status
ActionID: Status-4
AllVariables: true

# 1.0 ms, received so far 1240
Action: QueueStatus
ActionID: QueueStatus-5

# 1.4 ms, received so far 5176
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 1.5 ms, received so far 5376
Action: BridgeList
ActionID: BridgeList-7

# 5.4 ms, received so far 5564
Action: DeviceStateList
ActionID: DeviceStateList-8

# 5.9 ms, received so far 8015
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 6.3 ms, received so far 9676
Action: Ping
ActionID: Ping-10

# 6854.9 ms, received so far 31834
Action: CoreStatus
ActionID: CoreStatus-11

# 6855.4 ms, received so far 32034
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 7156.1 ms, received so far 32236
Action: Logoff
ActionID: Logoff-13

