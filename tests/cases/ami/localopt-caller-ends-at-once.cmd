# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 2.8 ms, received so far 104
Action: CoreSettings
ActionID: CoreSettings-2

# 3.1 ms, received so far 857
Action: CoreStatus
ActionID: CoreStatus-3

# 3.2 ms, received so far 1057
Action: Status
ActionID: Status-4
AllVariables: true

# 3.3 ms, received so far 1243
Action: QueueStatus
ActionID: QueueStatus-5

# 3.7 ms, received so far 6219
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 3.8 ms, received so far 6419
Action: BridgeList
ActionID: BridgeList-7

# 3.9 ms, received so far 6607
Action: DeviceStateList
ActionID: DeviceStateList-8

# 4.2 ms, received so far 9591
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 4.6 ms, received so far 11253
Action: Ping
ActionID: Ping-10

# 1556.0 ms, received so far 87080
Action: CoreStatus
ActionID: CoreStatus-11

# 1558.6 ms, received so far 87281
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 1859.5 ms, received so far 87483
Action: Logoff
ActionID: Logoff-13

