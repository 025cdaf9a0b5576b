# 0.1 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 1.1 ms, received so far 534
Action: CoreSettings
ActionID: CoreSettings-2

# 1.3 ms, received so far 857
Action: CoreStatus
ActionID: CoreStatus-3

# 1.4 ms, received so far 1057
Action: Status
ActionID: Status-4
AllVariables: true

# 1.5 ms, received so far 1243
Action: QueueStatus
ActionID: QueueStatus-5

# 1.8 ms, received so far 6219
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 1.9 ms, received so far 6419
Action: BridgeList
ActionID: BridgeList-7

# 2.0 ms, received so far 6607
Action: DeviceStateList
ActionID: DeviceStateList-8

# 2.4 ms, received so far 9488
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 2.8 ms, received so far 11150
Action: Ping
ActionID: Ping-10

# 2515.7 ms, received so far 36939
Action: Park
ActionID: Park-11
Channel: PJSIP/trunk-0000001f
TimeoutChannel: PJSIP/1001-00000020
Timeout: 3000

# 8825.6 ms, received so far 98409
Action: CoreStatus
ActionID: CoreStatus-12

# 8826.0 ms, received so far 98610
Action: CoreShowChannels
ActionID: CoreShowChannels-13

# 9126.6 ms, received so far 98812
Action: Logoff
ActionID: Logoff-14

