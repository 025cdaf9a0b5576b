# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 0.9 ms, received so far 532
Action: CoreSettings
ActionID: CoreSettings-2

# 1.1 ms, received so far 818
Action: CoreStatus
ActionID: CoreStatus-3

# 1.1 ms, received so far 994
Action: Status
ActionID: Status-4
AllVariables: true

# 1.3 ms, received so far 1180
Action: QueueStatus
ActionID: QueueStatus-5

# 1.6 ms, received so far 5090
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 1.6 ms, received so far 5290
Action: BridgeList
ActionID: BridgeList-7

# 1.7 ms, received so far 5478
Action: DeviceStateList
ActionID: DeviceStateList-8

# 2.1 ms, received so far 8781
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 2.2 ms, received so far 8860
Action: Ping
ActionID: Ping-10

# 8324.1 ms, received so far 44689
Action: CoreStatus
ActionID: CoreStatus-11

# 8324.6 ms, received so far 44866
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 8626.3 ms, received so far 45068
Action: Logoff
ActionID: Logoff-13

