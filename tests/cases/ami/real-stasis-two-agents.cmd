# 0.4 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 7.5 ms, received so far 537
Action: CoreSettings
ActionID: CoreSettings-2

# 9.5 ms, received so far 860
Action: CoreStatus
ActionID: CoreStatus-3

# 10.7 ms, received so far 1060
Action: Status
ActionID: Status-4
AllVariables: true

# 18.3 ms, received so far 1246
Action: QueueStatus
ActionID: QueueStatus-5

# 20.8 ms, received so far 10314
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 30.1 ms, received so far 10514
Action: BridgeList
ActionID: BridgeList-7

# 31.4 ms, received so far 10702
Action: DeviceStateList
ActionID: DeviceStateList-8

# 33.1 ms, received so far 16070
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 38.3 ms, received so far 17734
Action: Ping
ActionID: Ping-10

# 6630.3 ms, received so far 71024
Action: CoreStatus
ActionID: CoreStatus-11

# 6631.0 ms, received so far 71225
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 6933.6 ms, received so far 71427
Action: Logoff
ActionID: Logoff-13

