# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 3.4 ms, received so far 534
Action: CoreSettings
ActionID: CoreSettings-2

# 3.6 ms, received so far 857
Action: CoreStatus
ActionID: CoreStatus-3

# 3.7 ms, received so far 1057
Action: Status
ActionID: Status-4
AllVariables: true

# 3.9 ms, received so far 1243
Action: QueueStatus
ActionID: QueueStatus-5

# 4.2 ms, received so far 6219
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 4.3 ms, received so far 6419
Action: BridgeList
ActionID: BridgeList-7

# 4.4 ms, received so far 6861
Action: DeviceStateList
ActionID: DeviceStateList-8

# 4.9 ms, received so far 9954
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 5.2 ms, received so far 11616
Action: Ping
ActionID: Ping-10

# 8863.1 ms, received so far 93986
Action: CoreStatus
ActionID: CoreStatus-11

# 8863.5 ms, received so far 94187
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 9165.1 ms, received so far 94792
Action: Logoff
ActionID: Logoff-13

