# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 2.0 ms, received so far 532
Action: CoreSettings
ActionID: CoreSettings-2

# 2.9 ms, received so far 855
Action: CoreStatus
ActionID: CoreStatus-3

# 3.3 ms, received so far 1055
Action: Status
ActionID: Status-4
AllVariables: true

# 3.4 ms, received so far 1241
Action: QueueStatus
ActionID: QueueStatus-5

# 3.7 ms, received so far 3830
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 4.5 ms, received so far 4030
Action: BridgeList
ActionID: BridgeList-7

# 4.7 ms, received so far 4218
Action: DeviceStateList
ActionID: DeviceStateList-8

# 5.0 ms, received so far 6006
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 5.4 ms, received so far 7668
Action: Ping
ActionID: Ping-10

# 6654.1 ms, received so far 87257
Action: CoreStatus
ActionID: CoreStatus-11

# 6656.6 ms, received so far 87458
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 6957.7 ms, received so far 87660
Action: Logoff
ActionID: Logoff-13

