# 0.4 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 1.3 ms, received so far 537
Action: CoreSettings
ActionID: CoreSettings-2

# 1.6 ms, received so far 860
Action: CoreStatus
ActionID: CoreStatus-3

# 1.8 ms, received so far 1060
Action: Status
ActionID: Status-4
AllVariables: true

# 2.1 ms, received so far 1246
Action: QueueStatus
ActionID: QueueStatus-5

# 3.0 ms, received so far 10314
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 3.2 ms, received so far 10514
Action: BridgeList
ActionID: BridgeList-7

# 3.4 ms, received so far 10963
Action: DeviceStateList
ActionID: DeviceStateList-8

# 4.5 ms, received so far 16700
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 5.7 ms, received so far 18363
Action: Ping
ActionID: Ping-10

# 3331.8 ms, received so far 81304
Action: CoreStatus
ActionID: CoreStatus-11

# 3332.6 ms, received so far 81505
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 3633.5 ms, received so far 81707
Action: Logoff
ActionID: Logoff-13

