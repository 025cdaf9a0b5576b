# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 0.6 ms, received so far 533
Action: CoreSettings
ActionID: CoreSettings-2

# 0.7 ms, received so far 856
Action: CoreStatus
ActionID: CoreStatus-3

# 0.9 ms, received so far 1055
Action: Status
ActionID: Status-4
AllVariables: true

# 1.0 ms, received so far 1241
Action: QueueStatus
ActionID: QueueStatus-5

# 1.2 ms, received so far 6217
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 1.4 ms, received so far 6417
Action: BridgeList
ActionID: BridgeList-7

# 1.5 ms, received so far 6605
Action: DeviceStateList
ActionID: DeviceStateList-8

# 2.0 ms, received so far 9586
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 3.4 ms, received so far 11247
Action: Ping
ActionID: Ping-10

# 4569.0 ms, received so far 67172
Action: CoreStatus
ActionID: CoreStatus-11

# 4569.4 ms, received so far 67372
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 4870.0 ms, received so far 67574
Action: Logoff
ActionID: Logoff-13

