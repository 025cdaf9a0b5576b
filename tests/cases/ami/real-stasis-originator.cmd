# 0.3 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 18.1 ms, received so far 537
Action: CoreSettings
ActionID: CoreSettings-2

# 21.4 ms, received so far 860
Action: CoreStatus
ActionID: CoreStatus-3

# 25.3 ms, received so far 1060
Action: Status
ActionID: Status-4
AllVariables: true

# 26.5 ms, received so far 1246
Action: QueueStatus
ActionID: QueueStatus-5

# 29.7 ms, received so far 10314
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 31.4 ms, received so far 10514
Action: BridgeList
ActionID: BridgeList-7

# 33.4 ms, received so far 10702
Action: DeviceStateList
ActionID: DeviceStateList-8

# 40.9 ms, received so far 16070
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 44.8 ms, received so far 17733
Action: Ping
ActionID: Ping-10

# 6624.5 ms, received so far 70078
Action: CoreStatus
ActionID: CoreStatus-11

# 6625.4 ms, received so far 70279
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 6926.7 ms, received so far 70481
Action: Logoff
ActionID: Logoff-13

