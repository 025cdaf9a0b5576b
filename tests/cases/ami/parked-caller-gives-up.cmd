# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 3.3 ms, received so far 534
Action: CoreSettings
ActionID: CoreSettings-2

# 3.5 ms, received so far 857
Action: CoreStatus
ActionID: CoreStatus-3

# 7.5 ms, received so far 1057
Action: Status
ActionID: Status-4
AllVariables: true

# 23.3 ms, received so far 1243
Action: QueueStatus
ActionID: QueueStatus-5

# 31.5 ms, received so far 6219
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 37.8 ms, received so far 6419
Action: BridgeList
ActionID: BridgeList-7

# 38.1 ms, received so far 6861
Action: DeviceStateList
ActionID: DeviceStateList-8

# 39.3 ms, received so far 9855
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 47.7 ms, received so far 11520
Action: Ping
ActionID: Ping-10

# 5936.9 ms, received so far 62697
Action: CoreStatus
ActionID: CoreStatus-11

# 5937.3 ms, received so far 62898
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 6238.4 ms, received so far 63527
Action: Logoff
ActionID: Logoff-13

