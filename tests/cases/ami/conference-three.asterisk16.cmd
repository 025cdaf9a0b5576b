# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 0.9 ms, received so far 200
Action: CoreSettings
ActionID: CoreSettings-2

# 1.1 ms, received so far 820
Action: CoreStatus
ActionID: CoreStatus-3

# 1.2 ms, received so far 996
Action: Status
ActionID: Status-4
AllVariables: true

# 1.3 ms, received so far 1182
Action: QueueStatus
ActionID: QueueStatus-5

# 1.6 ms, received so far 5136
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 1.7 ms, received so far 5336
Action: BridgeList
ActionID: BridgeList-7

# 1.8 ms, received so far 5778
Action: DeviceStateList
ActionID: DeviceStateList-8

# 2.2 ms, received so far 8936
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 2.6 ms, received so far 10529
Action: Ping
ActionID: Ping-10

# 2508.8 ms, received so far 31891
Action: Redirect
ActionID: Redirect-11
Channel: PJSIP/trunk-00000082
Context: from-internal
Exten: 600
Priority: 1
ExtraChannel: PJSIP/1001-00000083
ExtraContext: from-internal
ExtraExten: 600
ExtraPriority: 1

# 4011.0 ms, received so far 43983
Action: Originate
ActionID: Originate-12
Channel: PJSIP/1002
Context: from-internal
Exten: 600
Priority: 1
Async: true
CallerID: "Conference" <600>
ChannelId: lab-conf-1002

# 8018.2 ms, received so far 57888
Action: ConfbridgeList
ActionID: ConfbridgeList-13
Conference: 600

# 10839.5 ms, received so far 79429
Action: CoreStatus
ActionID: CoreStatus-14

# 10840.0 ms, received so far 79606
Action: CoreShowChannels
ActionID: CoreShowChannels-15

# 11140.6 ms, received so far 79808
Action: Logoff
ActionID: Logoff-16

