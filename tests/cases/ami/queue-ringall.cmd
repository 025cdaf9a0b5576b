# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 0.8 ms, received so far 532
Action: CoreSettings
ActionID: CoreSettings-2

# 1.0 ms, received so far 855
Action: CoreStatus
ActionID: CoreStatus-3

# 1.1 ms, received so far 1054
Action: Status
ActionID: Status-4
AllVariables: true

# 1.2 ms, received so far 1240
Action: QueueStatus
ActionID: QueueStatus-5

# 1.5 ms, received so far 5176
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 5.2 ms, received so far 5376
Action: BridgeList
ActionID: BridgeList-7

# 5.3 ms, received so far 5564
Action: DeviceStateList
ActionID: DeviceStateList-8

# 5.6 ms, received so far 7921
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 6.0 ms, received so far 9583
Action: Ping
ActionID: Ping-10

# 3825.2 ms, received so far 60496
Action: CoreStatus
ActionID: CoreStatus-11

# 3825.7 ms, received so far 60696
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 4129.7 ms, received so far 60898
Action: Logoff
ActionID: Logoff-13

