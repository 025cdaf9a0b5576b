# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 3.9 ms, received so far 537
Action: CoreSettings
ActionID: CoreSettings-2

# 4.3 ms, received so far 860
Action: CoreStatus
ActionID: CoreStatus-3

# 4.4 ms, received so far 1060
Action: Status
ActionID: Status-4
AllVariables: true

# 4.7 ms, received so far 1246
Action: QueueStatus
ActionID: QueueStatus-5

# 5.2 ms, received so far 10314
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 5.4 ms, received so far 10514
Action: BridgeList
ActionID: BridgeList-7

# 5.6 ms, received so far 10963
Action: DeviceStateList
ActionID: DeviceStateList-8

# 11.0 ms, received so far 16426
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 11.8 ms, received so far 18088
Action: Ping
ActionID: Ping-10

# 2535.0 ms, received so far 46635
Action: Redirect
ActionID: Redirect-11
Channel: PJSIP/trunk-0000003b
Context: from-internal
Exten: 1002
Priority: 1
ExtraChannel: PJSIP/1001-0000003c
ExtraContext: from-internal
ExtraExten: 701
ExtraPriority: 1

# 5958.7 ms, received so far 103604
Action: CoreStatus
ActionID: CoreStatus-12

# 5959.4 ms, received so far 103805
Action: CoreShowChannels
ActionID: CoreShowChannels-13

# 6261.3 ms, received so far 104007
Action: Logoff
ActionID: Logoff-14

