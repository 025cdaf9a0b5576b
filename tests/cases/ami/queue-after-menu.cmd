# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 0.8 ms, received so far 533
Action: CoreSettings
ActionID: CoreSettings-2

# 2.4 ms, received so far 856
Action: CoreStatus
ActionID: CoreStatus-3

# 2.6 ms, received so far 1055
Action: Status
ActionID: Status-4
AllVariables: true

# 2.8 ms, received so far 1241
Action: QueueStatus
ActionID: QueueStatus-5

# 3.2 ms, received so far 6217
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 3.4 ms, received so far 6417
Action: BridgeList
ActionID: BridgeList-7

# 3.5 ms, received so far 6605
Action: DeviceStateList
ActionID: DeviceStateList-8

# 4.0 ms, received so far 9494
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 7.3 ms, received so far 11155
Action: Ping
ActionID: Ping-10

# 4172.6 ms, received so far 56777
Action: CoreStatus
ActionID: CoreStatus-11

# 4173.0 ms, received so far 56977
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 4473.5 ms, received so far 57179
Action: Logoff
ActionID: Logoff-13

