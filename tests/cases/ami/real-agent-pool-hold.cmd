# 0.3 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 1.3 ms, received so far 537
Action: CoreSettings
ActionID: CoreSettings-2

# 3.6 ms, received so far 860
Action: CoreStatus
ActionID: CoreStatus-3

# 4.0 ms, received so far 1060
Action: Status
ActionID: Status-4
AllVariables: true

# 4.4 ms, received so far 1246
Action: QueueStatus
ActionID: QueueStatus-5

# 5.4 ms, received so far 10314
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 5.7 ms, received so far 10514
Action: BridgeList
ActionID: BridgeList-7

# 6.3 ms, received so far 10702
Action: DeviceStateList
ActionID: DeviceStateList-8

# 9.2 ms, received so far 16070
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 10.4 ms, received so far 17733
Action: Ping
ActionID: Ping-10

# 13363.6 ms, received so far 95266
Action: CoreStatus
ActionID: CoreStatus-11

# 13368.8 ms, received so far 95467
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 13674.5 ms, received so far 95669
Action: Logoff
ActionID: Logoff-13

