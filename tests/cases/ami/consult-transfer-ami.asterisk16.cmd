# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 1.8 ms, received so far 534
Action: CoreSettings
ActionID: CoreSettings-2

# 2.0 ms, received so far 820
Action: CoreStatus
ActionID: CoreStatus-3

# 2.1 ms, received so far 996
Action: Status
ActionID: Status-4
AllVariables: true

# 2.3 ms, received so far 1182
Action: QueueStatus
ActionID: QueueStatus-5

# 2.6 ms, received so far 5136
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 2.9 ms, received so far 5336
Action: BridgeList
ActionID: BridgeList-7

# 3.1 ms, received so far 5778
Action: DeviceStateList
ActionID: DeviceStateList-8

# 3.5 ms, received so far 8936
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 3.9 ms, received so far 10530
Action: Ping
ActionID: Ping-10

# 2509.4 ms, received so far 32604
Action: Atxfer
ActionID: Atxfer-11
Channel: PJSIP/1001-00000079
Exten: 1002
Context: from-internal

# 5974.2 ms, received so far 73818
Action: Hangup
ActionID: Hangup-12
Channel: PJSIP/1001-00000079

# 9292.9 ms, received so far 107816
Action: CoreStatus
ActionID: CoreStatus-13

# 9293.8 ms, received so far 107993
Action: CoreShowChannels
ActionID: CoreShowChannels-14

# 9597.3 ms, received so far 108757
Action: Logoff
ActionID: Logoff-15

