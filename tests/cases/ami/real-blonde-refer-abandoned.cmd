# 0.3 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 1.4 ms, received so far 537
Action: CoreSettings
ActionID: CoreSettings-2

# 1.6 ms, received so far 860
Action: CoreStatus
ActionID: CoreStatus-3

# 1.7 ms, received so far 1060
Action: Status
ActionID: Status-4
AllVariables: true

# 2.0 ms, received so far 1246
Action: QueueStatus
ActionID: QueueStatus-5

# 2.6 ms, received so far 10314
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 2.9 ms, received so far 10514
Action: BridgeList
ActionID: BridgeList-7

# 3.7 ms, received so far 10963
Action: DeviceStateList
ActionID: DeviceStateList-8

# 4.5 ms, received so far 16418
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 5.1 ms, received so far 18082
Action: Ping
ActionID: Ping-10

# 4585.0 ms, received so far 158595
Action: CoreStatus
ActionID: CoreStatus-11

# 4585.7 ms, received so far 158796
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 4890.1 ms, received so far 158998
Action: Logoff
ActionID: Logoff-13

