# 0.3 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 1.1 ms, received so far 534
Action: CoreSettings
ActionID: CoreSettings-2

# 1.2 ms, received so far 857
Action: CoreStatus
ActionID: CoreStatus-3

# 1.3 ms, received so far 1057
Action: Status
ActionID: Status-4
AllVariables: true

# 1.4 ms, received so far 1243
Action: QueueStatus
ActionID: QueueStatus-5

# 1.8 ms, received so far 6219
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 1.9 ms, received so far 6419
Action: BridgeList
ActionID: BridgeList-7

# 2.1 ms, received so far 6861
Action: DeviceStateList
ActionID: DeviceStateList-8

# 2.5 ms, received so far 9946
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 2.9 ms, received so far 11607
Action: Ping
ActionID: Ping-10

# 2015.5 ms, received so far 37827
Action: Hangup
ActionID: Hangup-11
Channel: PJSIP/1001-00000030

# 6528.7 ms, received so far 78803
Action: Hangup
ActionID: Hangup-12
Channel: PJSIP/trunk-00000031

# 7331.5 ms, received so far 94028
Action: CoreStatus
ActionID: CoreStatus-13

# 7332.0 ms, received so far 94229
Action: CoreShowChannels
ActionID: CoreShowChannels-14

# 7634.2 ms, received so far 94431
Action: Logoff
ActionID: Logoff-15

