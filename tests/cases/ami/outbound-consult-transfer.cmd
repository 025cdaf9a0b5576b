# 0.3 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 2.8 ms, received so far 533
Action: CoreSettings
ActionID: CoreSettings-2

# 4.8 ms, received so far 856
Action: CoreStatus
ActionID: CoreStatus-3

# 9.0 ms, received so far 1055
Action: Status
ActionID: Status-4
AllVariables: true

# 15.0 ms, received so far 1241
Action: QueueStatus
ActionID: QueueStatus-5

# 15.9 ms, received so far 6217
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 18.4 ms, received so far 6417
Action: BridgeList
ActionID: BridgeList-7

# 19.0 ms, received so far 6605
Action: DeviceStateList
ActionID: DeviceStateList-8

# 19.5 ms, received so far 9494
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 19.9 ms, received so far 11161
Action: Ping
ActionID: Ping-10

# 6359.2 ms, received so far 98364
Action: CoreStatus
ActionID: CoreStatus-11

# 6359.7 ms, received so far 98564
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 6674.7 ms, received so far 98766
Action: Logoff
ActionID: Logoff-13

