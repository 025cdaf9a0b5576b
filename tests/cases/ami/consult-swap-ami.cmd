# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 0.9 ms, received so far 535
Action: CoreSettings
ActionID: CoreSettings-2

# 1.0 ms, received so far 858
Action: CoreStatus
ActionID: CoreStatus-3

# 1.1 ms, received so far 1058
Action: Status
ActionID: Status-4
AllVariables: true

# 1.2 ms, received so far 1244
Action: QueueStatus
ActionID: QueueStatus-5

# 1.5 ms, received so far 6229
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 1.6 ms, received so far 6429
Action: BridgeList
ActionID: BridgeList-7

# 1.7 ms, received so far 6617
Action: DeviceStateList
ActionID: DeviceStateList-8

# 2.0 ms, received so far 10027
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 2.4 ms, received so far 11689
Action: Ping
ActionID: Ping-10

# 2509.3 ms, received so far 38815
Action: Atxfer
ActionID: Atxfer-11
Channel: PJSIP/1001-00000046
Exten: 1002
Context: from-internal

# 4846.7 ms, received so far 80689
Action: PlayDTMF
ActionID: PlayDTMF-12
Channel: PJSIP/1001-00000046
Digit: *
Duration: 100
Receive: true

# 5097.8 ms, received so far 81908
Action: PlayDTMF
ActionID: PlayDTMF-13
Channel: PJSIP/1001-00000046
Digit: 4
Duration: 100
Receive: true

# 6550.4 ms, received so far 87981
Action: PlayDTMF
ActionID: PlayDTMF-14
Channel: PJSIP/1001-00000046
Digit: *
Duration: 100
Receive: true

# 6801.6 ms, received so far 88470
Action: PlayDTMF
ActionID: PlayDTMF-15
Channel: PJSIP/1001-00000046
Digit: 4
Duration: 100
Receive: true

# 8253.4 ms, received so far 94303
Action: PlayDTMF
ActionID: PlayDTMF-16
Channel: PJSIP/1001-00000046
Digit: *
Duration: 100
Receive: true

# 8504.3 ms, received so far 94772
Action: PlayDTMF
ActionID: PlayDTMF-17
Channel: PJSIP/1001-00000046
Digit: 1
Duration: 100
Receive: true

# 10776.9 ms, received so far 133579
Action: CoreStatus
ActionID: CoreStatus-18

# 10777.4 ms, received so far 133780
Action: CoreShowChannels
ActionID: CoreShowChannels-19

# 11087.5 ms, received so far 133982
Action: Logoff
ActionID: Logoff-20

