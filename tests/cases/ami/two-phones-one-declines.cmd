# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 1.1 ms, received so far 534
Action: CoreSettings
ActionID: CoreSettings-2

# 1.2 ms, received so far 857
Action: CoreStatus
ActionID: CoreStatus-3

# 1.4 ms, received so far 1057
Action: Status
ActionID: Status-4
AllVariables: true

# 1.6 ms, received so far 1243
Action: QueueStatus
ActionID: QueueStatus-5

# 2.1 ms, received so far 6219
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 2.3 ms, received so far 6419
Action: BridgeList
ActionID: BridgeList-7

# 2.4 ms, received so far 6607
Action: DeviceStateList
ActionID: DeviceStateList-8

# 2.9 ms, received so far 9591
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 3.4 ms, received so far 11254
Action: Ping
ActionID: Ping-10

# 4181.9 ms, received so far 58759
Action: CoreStatus
ActionID: CoreStatus-11

# 4182.3 ms, received so far 58960
Action: CoreShowChannels
ActionID: CoreShowChannels-12

# 4485.5 ms, received so far 59162
Action: Logoff
ActionID: Logoff-13

