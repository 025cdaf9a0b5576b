# 0.3 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 12.2 ms, received so far 534
Action: CoreSettings
ActionID: CoreSettings-2

# 16.8 ms, received so far 857
Action: CoreStatus
ActionID: CoreStatus-3

# 19.8 ms, received so far 1057
Action: Status
ActionID: Status-4
AllVariables: true

# 23.9 ms, received so far 1243
Action: QueueStatus
ActionID: QueueStatus-5

# 24.2 ms, received so far 3832
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 25.4 ms, received so far 4032
Action: BridgeList
ActionID: BridgeList-7

# 26.2 ms, received so far 4474
Action: DeviceStateList
ActionID: DeviceStateList-8

# 35.5 ms, received so far 6467
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 38.3 ms, received so far 8128
Action: Ping
ActionID: Ping-10

# 2564.6 ms, received so far 32767
Action: Redirect
ActionID: Redirect-11
Channel: PJSIP/trunk-00000024
Context: from-internal
Exten: 600
Priority: 1
ExtraChannel: PJSIP/1001-00000025
ExtraContext: from-internal
ExtraExten: 600
ExtraPriority: 1

# 4068.5 ms, received so far 45647
Action: Originate
ActionID: Originate-12
Channel: PJSIP/1002
Context: from-internal
Exten: 600
Priority: 1
Async: true
CallerID: "Conference" <600>
ChannelId: lab-conf-1002

# 8075.2 ms, received so far 57635
Action: ConfbridgeList
ActionID: ConfbridgeList-13
Conference: 600

# 10881.8 ms, received so far 86232
Action: CoreStatus
ActionID: CoreStatus-14

# 10882.3 ms, received so far 86433
Action: CoreShowChannels
ActionID: CoreShowChannels-15

# 11183.4 ms, received so far 87478
Action: Logoff
ActionID: Logoff-16

