# 0.3 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 3.3 ms, received so far 200
Action: CoreSettings
ActionID: CoreSettings-2

# 3.5 ms, received so far 820
Action: CoreStatus
ActionID: CoreStatus-3

# 3.6 ms, received so far 996
Action: Status
ActionID: Status-4
AllVariables: true

# 3.7 ms, received so far 1182
Action: QueueStatus
ActionID: QueueStatus-5

# 4.0 ms, received so far 5136
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 6.9 ms, received so far 5336
Action: BridgeList
ActionID: BridgeList-7

# 7.0 ms, received so far 5524
Action: DeviceStateList
ActionID: DeviceStateList-8

# 7.5 ms, received so far 8380
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 7.9 ms, received so far 9972
Action: Ping
ActionID: Ping-10

# 2512.8 ms, received so far 31765
Action: BlindTransfer
ActionID: BlindTransfer-11
Channel: PJSIP/1001-0000004b
Context: from-internal
Exten: 1003

# 6323.0 ms, received so far 68019
Action: CoreStatus
ActionID: CoreStatus-12

# 6323.4 ms, received so far 68196
Action: CoreShowChannels
ActionID: CoreShowChannels-13

# 6624.1 ms, received so far 68398
Action: Logoff
ActionID: Logoff-14

