# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 3.4 ms, received so far 532
Action: CoreSettings
ActionID: CoreSettings-2

# 5.0 ms, received so far 855
Action: CoreStatus
ActionID: CoreStatus-3

# 8.6 ms, received so far 1055
Action: Status
ActionID: Status-4
AllVariables: true

# 15.1 ms, received so far 1241
Action: QueueStatus
ActionID: QueueStatus-5

# 15.7 ms, received so far 3830
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 16.1 ms, received so far 4030
Action: BridgeList
ActionID: BridgeList-7

# 16.3 ms, received so far 4472
Action: DeviceStateList
ActionID: DeviceStateList-8

# 17.1 ms, received so far 6465
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 17.6 ms, received so far 8126
Action: Ping
ActionID: Ping-10

# 8373.8 ms, received so far 95432
Action: CoreStatus
ActionID: CoreStatus-11

# 8374.3 ms, received so far 95633
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 8674.9 ms, received so far 95835
Action: Logoff
ActionID: Logoff-13

