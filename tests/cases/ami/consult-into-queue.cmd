# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 1.1 ms, received so far 535
Action: CoreSettings
ActionID: CoreSettings-2

# 1.2 ms, received so far 858
Action: CoreStatus
ActionID: CoreStatus-3

# 1.3 ms, received so far 1058
Action: Status
ActionID: Status-4
AllVariables: true

# 1.4 ms, received so far 1244
Action: QueueStatus
ActionID: QueueStatus-5

# 1.7 ms, received so far 6229
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 1.8 ms, received so far 6429
Action: BridgeList
ActionID: BridgeList-7

# 1.9 ms, received so far 6617
Action: DeviceStateList
ActionID: DeviceStateList-8

# 2.3 ms, received so far 10027
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 2.7 ms, received so far 11690
Action: Ping
ActionID: Ping-10

# 7031.9 ms, received so far 120534
Action: CoreStatus
ActionID: CoreStatus-11

# 7032.3 ms, received so far 120735
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 7333.0 ms, received so far 120937
Action: Logoff
ActionID: Logoff-13

