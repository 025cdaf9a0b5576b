# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 0.7 ms, received so far 534
Action: CoreSettings
ActionID: CoreSettings-2

# 0.8 ms, received so far 820
Action: CoreStatus
ActionID: CoreStatus-3

# 0.8 ms, received so far 996
Action: Status
ActionID: Status-4
AllVariables: true

# 0.9 ms, received so far 1182
Action: QueueStatus
ActionID: QueueStatus-5

# 1.2 ms, received so far 5136
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 1.3 ms, received so far 5336
Action: BridgeList
ActionID: BridgeList-7

# 1.4 ms, received so far 5778
Action: DeviceStateList
ActionID: DeviceStateList-8

# 1.7 ms, received so far 8932
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 2.0 ms, received so far 10526
Action: Ping
ActionID: Ping-10

# 8851.6 ms, received so far 85225
Action: CoreStatus
ActionID: CoreStatus-11

# 8852.0 ms, received so far 85402
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 9152.7 ms, received so far 85604
Action: Logoff
ActionID: Logoff-13

