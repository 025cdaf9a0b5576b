# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 0.9 ms, received so far 201
Action: CoreSettings
ActionID: CoreSettings-2

# 1.0 ms, received so far 858
Action: CoreStatus
ActionID: CoreStatus-3

# 1.2 ms, received so far 1058
Action: Status
ActionID: Status-4
AllVariables: true

# 1.3 ms, received so far 1244
Action: QueueStatus
ActionID: QueueStatus-5

# 1.7 ms, received so far 6229
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 1.8 ms, received so far 6429
Action: BridgeList
ActionID: BridgeList-7

# 2.0 ms, received so far 6617
Action: DeviceStateList
ActionID: DeviceStateList-8

# 2.3 ms, received so far 9912
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 2.7 ms, received so far 11574
Action: Ping
ActionID: Ping-10

# 2.8 ms, received so far 11656
Action: QueueAdd
ActionID: QueueAdd-11
Queue: support
Interface: PJSIP/1003
MemberName: Carla Agent
Penalty: 2

# 5228.2 ms, received so far 243997
Action: QueueRemove
ActionID: QueueRemove-12
Queue: support
Interface: PJSIP/1003

# 6040.8 ms, received so far 244838
Action: CoreStatus
ActionID: CoreStatus-13

# 6041.2 ms, received so far 245039
Action: CoreShowChannels
ActionID: CoreShowChannels-14

# 6346.1 ms, received so far 245241
Action: Logoff
ActionID: Logoff-15

