# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 0.7 ms, received so far 200
Action: CoreSettings
ActionID: CoreSettings-2

# 0.9 ms, received so far 486
Action: CoreStatus
ActionID: CoreStatus-3

# 1.1 ms, received so far 662
Action: Status
ActionID: Status-4
AllVariables: true

# 1.7 ms, received so far 848
Action: QueueStatus
ActionID: QueueStatus-5

# 2.0 ms, received so far 4802
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 2.1 ms, received so far 5002
Action: BridgeList
ActionID: BridgeList-7

# 2.2 ms, received so far 5190
Action: DeviceStateList
ActionID: DeviceStateList-8

# 2.7 ms, received so far 8046
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 3.1 ms, received so far 9638
Action: Ping
ActionID: Ping-10

# 6646.9 ms, received so far 70685
Action: CoreStatus
ActionID: CoreStatus-11

# 6650.3 ms, received so far 70862
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 6950.9 ms, received so far 71064
Action: Logoff
ActionID: Logoff-13

