# 0.4 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 1.3 ms, received so far 535
Action: CoreSettings
ActionID: CoreSettings-2

# 1.4 ms, received so far 858
Action: CoreStatus
ActionID: CoreStatus-3

# 1.5 ms, received so far 1058
Action: Status
ActionID: Status-4
AllVariables: true

# 1.7 ms, received so far 1244
Action: QueueStatus
ActionID: QueueStatus-5

# 2.0 ms, received so far 6229
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 2.1 ms, received so far 6429
Action: BridgeList
ActionID: BridgeList-7

# 2.2 ms, received so far 6617
Action: DeviceStateList
ActionID: DeviceStateList-8

# 2.6 ms, received so far 10027
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 3.1 ms, received so far 11688
Action: Ping
ActionID: Ping-10

# 2510.8 ms, received so far 39005
Action: Atxfer
ActionID: Atxfer-11
Channel: PJSIP/1001-00000049
Exten: 1003
Context: from-internal

# 7316.8 ms, received so far 97738
Action: CoreStatus
ActionID: CoreStatus-12

# 7317.3 ms, received so far 97939
Action: CoreShowChannels
ActionID: CoreShowChannels-13

# 7619.6 ms, received so far 98141
Action: Logoff
ActionID: Logoff-14

