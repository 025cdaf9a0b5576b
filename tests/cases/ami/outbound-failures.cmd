# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 2.7 ms, received so far 104
Action: CoreSettings
ActionID: CoreSettings-2

# 3.5 ms, received so far 855
Action: CoreStatus
ActionID: CoreStatus-3

# 3.7 ms, received so far 1054
Action: Status
ActionID: Status-4
AllVariables: true

# 3.8 ms, received so far 1240
Action: QueueStatus
ActionID: QueueStatus-5

# 4.2 ms, received so far 6216
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 4.3 ms, received so far 6416
Action: BridgeList
ActionID: BridgeList-7

# 4.3 ms, received so far 6604
Action: DeviceStateList
ActionID: DeviceStateList-8

# 4.7 ms, received so far 9395
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 5.0 ms, received so far 11056
Action: Ping
ActionID: Ping-10

# 3830.8 ms, received so far 64983
Action: CoreStatus
ActionID: CoreStatus-11

# 3831.2 ms, received so far 65183
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 4136.9 ms, received so far 65385
Action: Logoff
ActionID: Logoff-13

