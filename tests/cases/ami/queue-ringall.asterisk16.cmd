# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 0.8 ms, received so far 534
Action: CoreSettings
ActionID: CoreSettings-2

# 0.9 ms, received so far 820
Action: CoreStatus
ActionID: CoreStatus-3

# 1.0 ms, received so far 996
Action: Status
ActionID: Status-4
AllVariables: true

# 1.1 ms, received so far 1182
Action: QueueStatus
ActionID: QueueStatus-5

# 1.4 ms, received so far 5136
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 1.5 ms, received so far 5336
Action: BridgeList
ActionID: BridgeList-7

# 1.6 ms, received so far 5778
Action: DeviceStateList
ActionID: DeviceStateList-8

# 2.1 ms, received so far 8739
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 2.5 ms, received so far 10331
Action: Ping
ActionID: Ping-10

# 3818.9 ms, received so far 48607
Action: CoreStatus
ActionID: CoreStatus-11

# 3819.4 ms, received so far 48784
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 4127.0 ms, received so far 48986
Action: Logoff
ActionID: Logoff-13

