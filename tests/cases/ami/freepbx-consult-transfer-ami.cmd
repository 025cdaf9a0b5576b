# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 3.0 ms, received so far 199
Action: CoreSettings
ActionID: CoreSettings-2

# 3.3 ms, received so far 855
Action: CoreStatus
ActionID: CoreStatus-3

# 3.4 ms, received so far 1055
Action: Status
ActionID: Status-4
AllVariables: true

# 3.6 ms, received so far 1241
Action: QueueStatus
ActionID: QueueStatus-5

# 3.9 ms, received so far 6217
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 4.1 ms, received so far 6417
Action: BridgeList
ActionID: BridgeList-7

# 4.2 ms, received so far 6605
Action: DeviceStateList
ActionID: DeviceStateList-8

# 6.9 ms, received so far 9494
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 7.4 ms, received so far 11159
Action: Ping
ActionID: Ping-10

# 1951.6 ms, received so far 92764
Action: Atxfer
ActionID: Atxfer-11
Channel: PJSIP/1001-0000000f
Exten: 1002
Context: from-internal

# 6627.7 ms, received so far 191482
Action: CoreStatus
ActionID: CoreStatus-12

# 6628.6 ms, received so far 191683
Action: CoreShowChannels
ActionID: CoreShowChannels-13

# 6930.5 ms, received so far 191885
Action: Logoff
ActionID: Logoff-14

