# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 1.6 ms, received so far 203
Action: CoreSettings
ActionID: CoreSettings-2

# 2.0 ms, received so far 860
Action: CoreStatus
ActionID: CoreStatus-3

# 2.1 ms, received so far 1060
Action: Status
ActionID: Status-4
AllVariables: true

# 2.3 ms, received so far 1246
Action: QueueStatus
ActionID: QueueStatus-5

# 3.0 ms, received so far 10314
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 3.1 ms, received so far 10514
Action: BridgeList
ActionID: BridgeList-7

# 3.3 ms, received so far 10963
Action: DeviceStateList
ActionID: DeviceStateList-8

# 4.0 ms, received so far 16508
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 9.3 ms, received so far 18172
Action: Ping
ActionID: Ping-10

# 3045.0 ms, received so far 70630
Action: CoreStatus
ActionID: CoreStatus-11

# 3045.8 ms, received so far 70831
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 3346.9 ms, received so far 71033
Action: Logoff
ActionID: Logoff-13

