# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 0.9 ms, received so far 534
Action: CoreSettings
ActionID: CoreSettings-2

# 3.8 ms, received so far 857
Action: CoreStatus
ActionID: CoreStatus-3

# 4.0 ms, received so far 1057
Action: Status
ActionID: Status-4
AllVariables: true

# 4.1 ms, received so far 1243
Action: QueueStatus
ActionID: QueueStatus-5

# 4.6 ms, received so far 6219
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 4.7 ms, received so far 6419
Action: BridgeList
ActionID: BridgeList-7

# 4.8 ms, received so far 6861
Action: DeviceStateList
ActionID: DeviceStateList-8

# 5.1 ms, received so far 9847
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 6.0 ms, received so far 11509
Action: Ping
ActionID: Ping-10

# 6352.2 ms, received so far 62440
Action: CoreStatus
ActionID: CoreStatus-11

# 6352.6 ms, received so far 62641
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 6653.3 ms, received so far 62843
Action: Logoff
ActionID: Logoff-13

