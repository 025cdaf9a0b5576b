# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 13.1 ms, received so far 532
Action: CoreSettings
ActionID: CoreSettings-2

# 22.9 ms, received so far 855
Action: CoreStatus
ActionID: CoreStatus-3

# 27.3 ms, received so far 1054
Action: Status
ActionID: Status-4
AllVariables: true

# 32.9 ms, received so far 1240
Action: QueueStatus
ActionID: QueueStatus-5

# 49.0 ms, received so far 5176
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 52.7 ms, received so far 5376
Action: BridgeList
ActionID: BridgeList-7

# 52.9 ms, received so far 5564
Action: DeviceStateList
ActionID: DeviceStateList-8

# 56.7 ms, received so far 8015
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 57.1 ms, received so far 9678
Action: Ping
ActionID: Ping-10

# 4910.1 ms, received so far 85606
Action: CoreStatus
ActionID: CoreStatus-11

# 4910.6 ms, received so far 85806
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 5211.2 ms, received so far 86008
Action: Logoff
ActionID: Logoff-13

