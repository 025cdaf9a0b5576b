# 19.8 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 27.3 ms, received so far 531
Action: CoreSettings
ActionID: CoreSettings-2

# 30.9 ms, received so far 854
Action: CoreStatus
ActionID: CoreStatus-3

# 37.0 ms, received so far 1053
Action: Status
ActionID: Status-4
AllVariables: true

# 37.3 ms, received so far 1239
Action: QueueStatus
ActionID: QueueStatus-5

# 51.9 ms, received so far 6215
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 52.2 ms, received so far 6415
Action: BridgeList
ActionID: BridgeList-7

# 52.3 ms, received so far 6603
Action: DeviceStateList
ActionID: DeviceStateList-8

# 52.6 ms, received so far 9394
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 53.2 ms, received so far 11056
Action: Ping
ActionID: Ping-10

# 2191.7 ms, received so far 36737
Action: Atxfer
ActionID: Atxfer-11
Channel: PJSIP/1001-00000001
Exten: 1002
Context: from-internal

# 21005.5 ms, received so far 128758
Action: CoreStatus
ActionID: CoreStatus-12

# 21007.5 ms, received so far 128958
Action: CoreShowChannels
ActionID: CoreShowChannels-13

# 21331.5 ms, received so far 129160
Action: Logoff
ActionID: Logoff-14

