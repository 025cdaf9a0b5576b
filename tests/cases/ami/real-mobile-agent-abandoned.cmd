# 0.5 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 1.8 ms, received so far 537
Action: CoreSettings
ActionID: CoreSettings-2

# 2.5 ms, received so far 860
Action: CoreStatus
ActionID: CoreStatus-3

# 8.3 ms, received so far 1060
Action: Status
ActionID: Status-4
AllVariables: true

# 8.8 ms, received so far 1246
Action: QueueStatus
ActionID: QueueStatus-5

# 9.6 ms, received so far 10314
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 9.8 ms, received so far 10514
Action: BridgeList
ActionID: BridgeList-7

# 10.0 ms, received so far 10963
Action: DeviceStateList
ActionID: DeviceStateList-8

# 10.8 ms, received so far 16606
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 11.4 ms, received so far 18270
Action: Ping
ActionID: Ping-10

# 1834.9 ms, received so far 60608
Action: CoreStatus
ActionID: CoreStatus-11

# 1835.7 ms, received so far 60809
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 2137.0 ms, received so far 61011
Action: Logoff
ActionID: Logoff-13

