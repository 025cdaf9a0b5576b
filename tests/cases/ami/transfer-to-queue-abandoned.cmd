# 14.5 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 15.4 ms, received so far 535
Action: CoreSettings
ActionID: CoreSettings-2

# 20.2 ms, received so far 858
Action: CoreStatus
ActionID: CoreStatus-3

# 23.7 ms, received so far 1057
Action: Status
ActionID: Status-4
AllVariables: true

# 24.2 ms, received so far 1243
Action: QueueStatus
ActionID: QueueStatus-5

# 24.6 ms, received so far 6219
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 26.5 ms, received so far 6419
Action: BridgeList
ActionID: BridgeList-7

# 26.6 ms, received so far 6607
Action: DeviceStateList
ActionID: DeviceStateList-8

# 28.7 ms, received so far 9496
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 29.3 ms, received so far 11159
Action: Ping
ActionID: Ping-10

# 29.5 ms, received so far 11241
Action: QueuePause
ActionID: QueuePause-11
Queue: sales
Interface: PJSIP/1002
Paused: true

# 2053.8 ms, received so far 37540
Action: BlindTransfer
ActionID: BlindTransfer-12
Channel: PJSIP/1001-00000010
Context: from-internal
Exten: 500

# 4371.9 ms, received so far 66119
Action: QueuePause
ActionID: QueuePause-13
Queue: sales
Interface: PJSIP/1002
Paused: false

# 5173.3 ms, received so far 67130
Action: CoreStatus
ActionID: CoreStatus-14

# 5173.8 ms, received so far 67330
Action: CoreShowChannels
ActionID: CoreShowChannels-15

# 5474.5 ms, received so far 67532
Action: Logoff
ActionID: Logoff-16

