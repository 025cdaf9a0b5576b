# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 1.0 ms, received so far 534
Action: CoreSettings
ActionID: CoreSettings-2

# 1.1 ms, received so far 857
Action: CoreStatus
ActionID: CoreStatus-3

# 1.2 ms, received so far 1057
Action: Status
ActionID: Status-4
AllVariables: true

# 1.4 ms, received so far 1243
Action: QueueStatus
ActionID: QueueStatus-5

# 1.8 ms, received so far 6219
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 1.9 ms, received so far 6419
Action: BridgeList
ActionID: BridgeList-7

# 2.0 ms, received so far 6861
Action: DeviceStateList
ActionID: DeviceStateList-8

# 2.3 ms, received so far 9946
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 2.7 ms, received so far 11607
Action: Ping
ActionID: Ping-10

# 5334.5 ms, received so far 105450
Action: CoreStatus
ActionID: CoreStatus-11

# 5334.9 ms, received so far 105651
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 5635.6 ms, received so far 105853
Action: Logoff
ActionID: Logoff-13

