# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 1.3 ms, received so far 201
Action: CoreSettings
ActionID: CoreSettings-2

# 1.5 ms, received so far 858
Action: CoreStatus
ActionID: CoreStatus-3

# 1.7 ms, received so far 1058
Action: Status
ActionID: Status-4
AllVariables: true

# 1.9 ms, received so far 1244
Action: QueueStatus
ActionID: QueueStatus-5

# 2.2 ms, received so far 6229
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 2.3 ms, received so far 6429
Action: BridgeList
ActionID: BridgeList-7

# 2.4 ms, received so far 6617
Action: DeviceStateList
ActionID: DeviceStateList-8

# 2.7 ms, received so far 9920
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 3.1 ms, received so far 11581
Action: Ping
ActionID: Ping-10

# 3316.1 ms, received so far 57981
Action: CoreStatus
ActionID: CoreStatus-11

# 3316.5 ms, received so far 58182
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 3650.6 ms, received so far 58384
Action: Logoff
ActionID: Logoff-13

