# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 0.9 ms, received so far 535
Action: CoreSettings
ActionID: CoreSettings-2

# 1.1 ms, received so far 858
Action: CoreStatus
ActionID: CoreStatus-3

# 1.1 ms, received so far 1058
Action: Status
ActionID: Status-4
AllVariables: true

# 1.3 ms, received so far 1244
Action: QueueStatus
ActionID: QueueStatus-5

# 1.6 ms, received so far 6229
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 1.7 ms, received so far 6429
Action: BridgeList
ActionID: BridgeList-7

# 1.8 ms, received so far 6617
Action: DeviceStateList
ActionID: DeviceStateList-8

# 2.2 ms, received so far 9920
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 2.6 ms, received so far 11581
Action: Ping
ActionID: Ping-10

# 3322.0 ms, received so far 55996
Action: CoreStatus
ActionID: CoreStatus-11

# 3322.4 ms, received so far 56197
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 3623.1 ms, received so far 56399
Action: Logoff
ActionID: Logoff-13

