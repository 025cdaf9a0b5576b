# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 0.8 ms, received so far 534
Action: CoreSettings
ActionID: CoreSettings-2

# 0.9 ms, received so far 857
Action: CoreStatus
ActionID: CoreStatus-3

# 1.0 ms, received so far 1057
Action: Status
ActionID: Status-4
AllVariables: true

# 1.1 ms, received so far 1243
Action: QueueStatus
ActionID: QueueStatus-5

# 1.4 ms, received so far 6219
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 1.5 ms, received so far 6419
Action: BridgeList
ActionID: BridgeList-7

# 1.6 ms, received so far 6861
Action: DeviceStateList
ActionID: DeviceStateList-8

# 1.9 ms, received so far 9946
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 2.3 ms, received so far 11607
Action: Ping
ActionID: Ping-10

# 8426.0 ms, received so far 126683
Action: CoreStatus
ActionID: CoreStatus-11

# 8427.4 ms, received so far 126884
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 8729.6 ms, received so far 127086
Action: Logoff
ActionID: Logoff-13

