# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 0.8 ms, received so far 200
Action: CoreSettings
ActionID: CoreSettings-2

# 0.9 ms, received so far 820
Action: CoreStatus
ActionID: CoreStatus-3

# 1.1 ms, received so far 996
Action: Status
ActionID: Status-4
AllVariables: true

# 1.2 ms, received so far 1182
Action: QueueStatus
ActionID: QueueStatus-5

# 1.4 ms, received so far 5136
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 1.5 ms, received so far 5336
Action: BridgeList
ActionID: BridgeList-7

# 1.6 ms, received so far 5778
Action: DeviceStateList
ActionID: DeviceStateList-8

# 2.2 ms, received so far 8936
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 2.5 ms, received so far 10528
Action: Ping
ActionID: Ping-10

# 2511.8 ms, received so far 32321
Action: Atxfer
ActionID: Atxfer-11
Channel: PJSIP/1001-0000007c
Exten: 1002
Context: from-internal

# 5465.0 ms, received so far 73537
Action: CancelAtxfer
ActionID: CancelAtxfer-12
Channel: PJSIP/1001-0000007c

# 8270.9 ms, received so far 98869
Action: CoreStatus
ActionID: CoreStatus-13

# 8271.3 ms, received so far 99046
Action: CoreShowChannels
ActionID: CoreShowChannels-14

# 8571.7 ms, received so far 99248
Action: Logoff
ActionID: Logoff-15

