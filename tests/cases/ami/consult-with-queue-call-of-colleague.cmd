# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 1.3 ms, received so far 201
Action: CoreSettings
ActionID: CoreSettings-2

# 1.4 ms, received so far 858
Action: CoreStatus
ActionID: CoreStatus-3

# 1.5 ms, received so far 1058
Action: Status
ActionID: Status-4
AllVariables: true

# 1.7 ms, received so far 1244
Action: QueueStatus
ActionID: QueueStatus-5

# 2.0 ms, received so far 6229
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 2.1 ms, received so far 6429
Action: BridgeList
ActionID: BridgeList-7

# 2.2 ms, received so far 6617
Action: DeviceStateList
ActionID: DeviceStateList-8

# 2.5 ms, received so far 10027
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 2.9 ms, received so far 11690
Action: Ping
ActionID: Ping-10

# 7984.0 ms, received so far 151500
Action: CoreStatus
ActionID: CoreStatus-11

# 7984.4 ms, received so far 151701
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 8285.2 ms, received so far 151903
Action: Logoff
ActionID: Logoff-13

