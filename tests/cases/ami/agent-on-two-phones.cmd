# 2.5 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 17.4 ms, received so far 532
Action: CoreSettings
ActionID: CoreSettings-2

# 22.4 ms, received so far 855
Action: CoreStatus
ActionID: CoreStatus-3

# 22.6 ms, received so far 1054
Action: Status
ActionID: Status-4
AllVariables: true

# 22.8 ms, received so far 1240
Action: QueueStatus
ActionID: QueueStatus-5

# 23.1 ms, received so far 5176
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 23.2 ms, received so far 5376
Action: BridgeList
ActionID: BridgeList-7

# 23.3 ms, received so far 5564
Action: DeviceStateList
ActionID: DeviceStateList-8

# 23.7 ms, received so far 8015
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 24.1 ms, received so far 9678
Action: Ping
ActionID: Ping-10

# 3894.8 ms, received so far 55841
Action: CoreStatus
ActionID: CoreStatus-11

# 3895.3 ms, received so far 56041
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 4201.9 ms, received so far 56243
Action: Logoff
ActionID: Logoff-13

