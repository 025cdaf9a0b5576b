# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 0.9 ms, received so far 530
Action: CoreSettings
ActionID: CoreSettings-2

# 1.0 ms, received so far 853
Action: CoreStatus
ActionID: CoreStatus-3

# 1.0 ms, received so far 1052
Action: Status
ActionID: Status-4
AllVariables: true

# 1.2 ms, received so far 1238
Action: QueueStatus
ActionID: QueueStatus-5

# 1.4 ms, received so far 5174
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 1.5 ms, received so far 5374
Action: BridgeList
ActionID: BridgeList-7

# 1.7 ms, received so far 5562
Action: DeviceStateList
ActionID: DeviceStateList-8

# 2.1 ms, received so far 7919
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 2.4 ms, received so far 9581
Action: Ping
ActionID: Ping-10

# 3829.5 ms, received so far 61917
Action: CoreStatus
ActionID: CoreStatus-11

# 3829.9 ms, received so far 62117
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 4131.9 ms, received so far 62319
Action: Logoff
ActionID: Logoff-13

