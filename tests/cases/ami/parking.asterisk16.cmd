# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 0.9 ms, received so far 200
Action: CoreSettings
ActionID: CoreSettings-2

# 1.0 ms, received so far 820
Action: CoreStatus
ActionID: CoreStatus-3

# 1.2 ms, received so far 996
Action: Status
ActionID: Status-4
AllVariables: true

# 1.3 ms, received so far 1182
Action: QueueStatus
ActionID: QueueStatus-5

# 2.0 ms, received so far 5136
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 2.2 ms, received so far 5336
Action: BridgeList
ActionID: BridgeList-7

# 2.3 ms, received so far 5524
Action: DeviceStateList
ActionID: DeviceStateList-8

# 2.9 ms, received so far 8376
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 3.2 ms, received so far 9968
Action: Ping
ActionID: Ping-10

# 2509.7 ms, received so far 31330
Action: Park
ActionID: Park-11
Channel: PJSIP/trunk-00000055
TimeoutChannel: PJSIP/1001-00000056
AnnounceChannel: PJSIP/1001-00000056
Timeout: 30000

# 7626.3 ms, received so far 61702
Action: CoreStatus
ActionID: CoreStatus-12

# 7626.7 ms, received so far 61879
Action: CoreShowChannels
ActionID: CoreShowChannels-13

# 7927.4 ms, received so far 62081
Action: Logoff
ActionID: Logoff-14

