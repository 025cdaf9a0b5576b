# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 0.9 ms, received so far 534
Action: CoreSettings
ActionID: CoreSettings-2

# 1.0 ms, received so far 820
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

# 1.7 ms, received so far 5778
Action: DeviceStateList
ActionID: DeviceStateList-8

# 2.2 ms, received so far 9035
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 2.6 ms, received so far 10630
Action: Ping
ActionID: Ping-10

# 2513.8 ms, received so far 31992
Action: Atxfer
ActionID: Atxfer-11
Channel: PJSIP/1001-00000086
Exten: 1002
Context: from-internal

# 5159.1 ms, received so far 74055
Action: PlayDTMF
ActionID: PlayDTMF-12
Channel: PJSIP/1001-00000086
Digit: *
Duration: 100
Receive: true

# 5410.4 ms, received so far 74524
Action: PlayDTMF
ActionID: PlayDTMF-13
Channel: PJSIP/1001-00000086
Digit: 3
Duration: 100
Receive: true

# 10771.5 ms, received so far 112354
Action: CoreStatus
ActionID: CoreStatus-14

# 10771.9 ms, received so far 112531
Action: CoreShowChannels
ActionID: CoreShowChannels-15

# 11072.5 ms, received so far 112733
Action: Logoff
ActionID: Logoff-16

