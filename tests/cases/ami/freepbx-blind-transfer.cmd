# 32.8 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 33.8 ms, received so far 199
Action: CoreSettings
ActionID: CoreSettings-2

# 34.3 ms, received so far 855
Action: CoreStatus
ActionID: CoreStatus-3

# 41.9 ms, received so far 1054
Action: Status
ActionID: Status-4
AllVariables: true

# 42.6 ms, received so far 1240
Action: QueueStatus
ActionID: QueueStatus-5

# 45.8 ms, received so far 6216
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 46.0 ms, received so far 6416
Action: BridgeList
ActionID: BridgeList-7

# 46.1 ms, received so far 6604
Action: DeviceStateList
ActionID: DeviceStateList-8

# 46.5 ms, received so far 9395
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 47.0 ms, received so far 11059
Action: Ping
ActionID: Ping-10

# 6708.6 ms, received so far 154275
Action: CoreStatus
ActionID: CoreStatus-11

# 6709.1 ms, received so far 154475
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 7013.7 ms, received so far 154677
Action: Logoff
ActionID: Logoff-13

