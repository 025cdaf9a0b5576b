# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 1.0 ms, received so far 534
Action: CoreSettings
ActionID: CoreSettings-2

# 1.2 ms, received so far 820
Action: CoreStatus
ActionID: CoreStatus-3

# 1.3 ms, received so far 996
Action: Status
ActionID: Status-4
AllVariables: true

# 1.5 ms, received so far 1182
Action: QueueStatus
ActionID: QueueStatus-5

# 2.1 ms, received so far 5092
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 2.2 ms, received so far 5292
Action: BridgeList
ActionID: BridgeList-7

# 2.5 ms, received so far 5480
Action: DeviceStateList
ActionID: DeviceStateList-8

# 3.0 ms, received so far 9073
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 3.2 ms, received so far 9152
Action: Ping
ActionID: Ping-10

# 3821.5 ms, received so far 52141
Action: CoreStatus
ActionID: CoreStatus-11

# 3822.0 ms, received so far 52318
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 4138.2 ms, received so far 52520
Action: Logoff
ActionID: Logoff-13

