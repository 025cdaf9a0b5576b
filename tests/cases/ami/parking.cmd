# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 0.8 ms, received so far 104
Action: CoreSettings
ActionID: CoreSettings-2

# 1.0 ms, received so far 855
Action: CoreStatus
ActionID: CoreStatus-3

# 1.2 ms, received so far 1055
Action: Status
ActionID: Status-4
AllVariables: true

# 1.3 ms, received so far 1241
Action: QueueStatus
ActionID: QueueStatus-5

# 1.6 ms, received so far 3830
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 1.8 ms, received so far 4030
Action: BridgeList
ActionID: BridgeList-7

# 2.0 ms, received so far 4218
Action: DeviceStateList
ActionID: DeviceStateList-8

# 2.3 ms, received so far 6102
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 2.9 ms, received so far 7765
Action: Ping
ActionID: Ping-10

# 2510.6 ms, received so far 32403
Action: Park
ActionID: Park-11
Channel: PJSIP/trunk-00000019
TimeoutChannel: PJSIP/1001-0000001a
AnnounceChannel: PJSIP/1001-0000001a
Timeout: 30000

# 7620.5 ms, received so far 75507
Action: CoreStatus
ActionID: CoreStatus-12

# 7621.1 ms, received so far 75708
Action: CoreShowChannels
ActionID: CoreShowChannels-13

# 7921.8 ms, received so far 75910
Action: Logoff
ActionID: Logoff-14

